import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A node of the parsed source, as far as it is looked at. */
type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown }

/** A text that stands in the source itself. */
export type SourceText = {
  readonly file: string
  readonly line: number
  readonly text: string
  /** What it is: words between tags, the value of an attribute, or any other string. */
  readonly where: 'tag' | 'attribute' | 'string'
  /** Name of the attribute, or of what is called or made with the string. */
  readonly of: string
}

/** The source files under folders of `src`. */
export function sourcesUnder(...folders: readonly string[]): { file: string; source: string }[] {
  return folders
    .map(folder => join('src', folder))
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder, { recursive: true }).map(name => join(folder, String(name))))
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map(file => ({ file, source: readFileSync(file, 'utf8') }))
}

/** Every string in a file, and what it is used for. */
export function textsIn(file: string, source: string): SourceText[] {
  const { program } = parseSync(file, source)
  const found: SourceText[] = []
  const note = (node: Node, where: SourceText['where'], of: string, text: unknown): void => {
    if (typeof text !== 'string') return
    found.push({ file, line: source.slice(0, node.start).split('\n').length, text, where, of })
  }
  const visit = (value: unknown, of: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, of)
    if (!isNode(value)) return
    switch (value.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (value['declaration'] !== undefined) visit(value['declaration'], of)
        return
      case 'BinaryExpression':
        // Compared with something, or put together of parts that are visited where they come from.
        if (!/^[=!]==?$/.test(String(value['operator']))) visitChildren(value, of)
        return
      case 'ImportExpression':
      case 'TSLiteralType':
        return
      case 'Property':
        return visit(value['value'], String(Object(value['key']).name ?? Object(value['key']).value))
      case 'JSXText':
        return note(value, 'tag', of, value['value'])
      case 'JSXAttribute':
        return visitAttribute(value)
      case 'CallExpression':
      case 'NewExpression':
        return visitChildren(value, calleeOf(value))
      case 'Literal':
        return note(value, 'string', of, value['value'])
      case 'TemplateElement':
        return note(value, 'string', of, Object(value['value']).cooked)
      default:
        return visitChildren(value, of)
    }
  }
  const visitAttribute = (node: Node): void => {
    const name = String(Object(node['name']).name)
    const given = node['value']
    if (isNode(given) && given.type === 'Literal') return note(given, 'attribute', name, given['value'])
    visit(given, name)
  }
  const visitChildren = (node: Node, of: string): void => {
    for (const child of Object.values(node)) visit(child, of)
  }
  visit(program, '')
  return found
}

function calleeOf(node: Node): string {
  const callee = Object(node['callee'])
  return String(callee.name ?? callee.property?.name ?? '')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
