import ArgumentParser
import Diagnostics
import Output
import PlanCompiler

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: said(
      id: "Menjelaskan satu kode temuan: apa, mengapa, contoh salah dan benar.",
      en: "Explains one code of findings: what, why, an example wrong and right."),
    aliases: ["jelaskan"])

  @Argument(help: ArgumentHelp(
      id: "Kode temuan, misalnya kunci-ganda; tanpa ini, daftar semua kode.",
      en: "A code, such as kunci-ganda; without it, a list of all codes.", valueName: "kode"))
  var code: String?

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let language = speech.language
    var buffer = ByteBuffer()
    if let code {
      guard let kind = DiagnosticCatalogue.kind(code) else { throw unknown(code) }
      write(kind, language, into: &buffer)
    } else {
      for kind in DiagnosticCatalogue.all {
        buffer.append(plain: "\(kind.code)  \(kind.title[language])\n")
      }
    }
    Console.write(buffer.bytes, to: 1)
  }

  private func unknown(_ code: String) -> ValidationError {
    let near = Suggestion.nearest(to: code, among: DiagnosticCatalogue.all.map(\.code))
    let names = near.joined(separator: ", ")
    return ValidationError(
      id: "Kode «\(code)» tidak ada. \(near.isEmpty ? "Daftar semua kode: pantau explain" : "Maksud Anda \(names)?")",
      en: "There is no code «\(code)». \(near.isEmpty ? "All codes: pantau explain" : "Did you mean \(names)?")")
  }

  private func write(_ kind: DiagnosticKind, _ language: Language, into buffer: inout ByteBuffer) {
    buffer.append(plain: "\(kind.severity.label[language])[\(kind.code)]: \(kind.title[language])\n\n")
    buffer.append(plain: kind.explanation[language])
    buffer.append("\n")
    guard let example = kind.example else { return }
    let wrong = LocalizedText(id: "Salah", en: "Wrong")[language]
    let right = LocalizedText(id: "Benar", en: "Right")[language]
    buffer.append(plain: "\n\(wrong) (\(example.path)):\n\n")
    writeChange(from: example.right, to: example.wrong, into: &buffer)
    buffer.append(plain: "\n\(right) (\(example.mendedPath)):\n\n")
    writeChange(from: example.wrong, to: example.right, into: &buffer)
  }

  /// The lines of `text` that differ from `other`, with a line of context around them.
  private func writeChange(from other: String, to text: String, into buffer: inout ByteBuffer) {
    let old = other.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = zip(old, new).prefix { $0 == $1 }.map { _ in () }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.map { _ in () }.count
    let first = max(0, head - 2)
    let last = min(new.count, max(head + 1, new.count - tail) + 1)
    for line in new[first..<max(first, last)] { buffer.append(plain: "    \(line)\n") }
  }
}
