export {
  SearchField as SearchBox,
  type SearchFieldProps as SearchBoxProps,
} from '#renderer/ui/search-field.tsx'
