import { describe, expect, it } from 'vitest'
import { recogniseLogo } from '#main/catalog/logo-picture.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))))
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9"/></svg>'

describe('what a logo really is', () => {
  it.each([
    ['png', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'rest')],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'rest')],
    ['webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['svg', bytes(SVG)],
    ['svg', bytes([0xef, 0xbb, 0xbf], '<?xml version="1.0"?>\n<!-- made by hand -->\n', SVG)],
    ['svg', bytes('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">', SVG)],
  ])('is told by its bytes: %s', (type, picture) => {
    expect(recogniseLogo(picture)).toBe(type)
  })

  it.each([
    ['a page', '<!doctype html><html><svg></svg></html>'],
    ['a GIF', 'GIF89a'],
    ['another RIFF', 'RIFF1234WAVE'],
    ['nothing', ''],
    ['a script in an SVG', '<svg><script>alert(1)</script></svg>'],
    ['a handler in an SVG', '<svg onload = "alert(1)"></svg>'],
    ['a page in an SVG', '<svg><foreignObject><iframe/></foreignObject></svg>'],
    ['an address that runs', '<svg><a href="javascript:alert(1)"/></svg>'],
    ['entities that grow', '<!DOCTYPE svg [<!ENTITY a "&b;&b;">]><svg>&a;</svg>'],
    ['an SVG that is not text', bytes('<svg>', [0xff, 0xfe])],
  ])('is nothing for a tile when it is %s', (_name, content) => {
    expect(recogniseLogo(Buffer.from(content))).toBeNull()
  })
})
