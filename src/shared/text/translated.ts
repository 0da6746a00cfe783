/** The same keys as the Spanish table, every one of them text: a missing or an extra key does not compile. */
export type Translated<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string ? string : Translated<Table[Key]>
}
