import ArgumentParser
import Diagnostics
import JSONSchema
import YAMLTree

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: said(
      id: "Memakai mesin JSON Schema pada berkas apa pun.", en: "Puts the JSON Schema engine to use on any file."),
    subcommands: [ValidateSchemaCommand.self])
}

struct ValidateSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: said(
      id: "Memeriksa berkas YAML atau JSON terhadap satu skema JSON Schema 2020-12.",
      en: "Checks YAML or JSON files against a JSON Schema 2020-12."))

  @Option(help: ArgumentHelp(id: "Berkas skema, JSON atau YAML.", en: "The schema, JSON or YAML.", valueName: "berkas"))
  var schema: String

  @Argument(help: ArgumentHelp(id: "Berkas yang diperiksa.", en: "The files to check.", valueName: "berkas"))
  var files: [String]

  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) { try validateFiles() }
    try report.show(outcome)
    if outcome.hasErrors { throw ExitStatus.findings }
  }

  private func validateFiles() throws -> RunOutcome {
    var outcome = RunOutcome()
    var diagnostics = DiagnosticList()
    let schemaFile = try source(schema, id: 0)
    let compiled = tree(schemaFile, &diagnostics).flatMap {
      Schema.read($0, options: SchemaOptions(unknownKeywords: .reported), diagnostics: &diagnostics)
    }
    outcome.add(diagnostics, in: [schemaFile])
    guard let compiled else { return outcome }
    for (number, path) in files.enumerated() {
      let file = try source(path, id: UInt32(number + 1))
      var found = DiagnosticList()
      if let tree = tree(file, &found) { compiled.validate(tree, diagnostics: &found) }
      outcome.add(found, in: [file])
      outcome.fileCount += 1
    }
    return outcome
  }

  private func source(_ path: String, id: UInt32) throws -> SourceFile {
    guard let bytes = try FileReader.bytes(of: path) else {
      throw ValidationError(
        id: "Berkas «\(path)» tidak ada atau bukan berkas biasa.",
        en: "The file «\(path)» does not exist or is no regular file.")
    }
    return SourceFile(id: SourceID(id), path: path, bytes: bytes)
  }

  private func tree(_ file: SourceFile, _ diagnostics: inout DiagnosticList) -> YAMLTree? {
    file.path.hasSuffix(".json")
      ? readJSON(file, diagnostics: &diagnostics) : readYAML(file, diagnostics: &diagnostics)
  }
}
