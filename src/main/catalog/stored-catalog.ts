import { z } from 'zod'
import { shelfSchema } from '#shared/ipc/schemas/domain.ts'

/** The catalog's own file in the folder of its environment, so that no two environments ever share a catalog. */
export const CATALOG_FILE = 'catalog.json'

/** The shape written today. A file of another version is not migrated: Chipi has the catalog, this is a copy. */
export const CATALOG_VERSION = 1

/** What is checked at start. The products stay as they are: each is parsed when it is used. */
export const storedCatalogSchema = z.object({
  version: z.literal(CATALOG_VERSION),
  takenAt: z.number().int(),
  tiles: z
    .array(
      z.object({
        key: z.string(),
        shelf: shelfSchema,
        name: z.string(),
        logoUrl: z.string().nullable(),
        skus: z.array(z.unknown()).readonly(),
      }),
    )
    .min(1)
    .readonly(),
})
export type StoredCatalog = z.infer<typeof storedCatalogSchema>
