// The part of the WebAssembly JavaScript API that the runtime uses; TypeScript has it in its browser library only.
declare namespace WebAssembly {
  type ImportExportKind = 'function' | 'global' | 'memory' | 'table' | 'tag'
  type ModuleImportDescriptor = { readonly module: string; readonly name: string; readonly kind: ImportExportKind }
  type ModuleExportDescriptor = { readonly name: string; readonly kind: ImportExportKind }
  class Module {
    constructor(bytes: Uint8Array)
    static imports(module: Module): ModuleImportDescriptor[]
    static exports(module: Module): ModuleExportDescriptor[]
  }
  class Instance {
    constructor(module: Module, imports?: Record<string, Record<string, unknown>>)
    readonly exports: Record<string, unknown>
  }
  class Memory {
    readonly buffer: ArrayBuffer
  }
  class Global {
    value: number | bigint
  }
  class Table {
    readonly length: number
    get(index: number): unknown
  }
  class CompileError extends Error {}
  class LinkError extends Error {}
  class RuntimeError extends Error {}
}
