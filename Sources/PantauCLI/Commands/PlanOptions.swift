import ArgumentParser
import PlanCompiler
import PlanModel

/// Which plans, and as of which day: the same for every command that reads plans.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp(
      id: "Folder rencana, dengan reference/ dan schema/ di dalamnya.",
      en: "The plans folder, with reference/ and schema/ in it.", valueName: "folder"))
  var plans = "plans"

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      id: "Keadaan per tanggal ini (YYYY-MM-DD), atau `commit`: tanggal komit terbaru; baku: hari ini di zona waktu kumpulan.",
      en: "As of this day (YYYY-MM-DD), or `commit`: that of the newest commit; by default today in the collection's time zone.",
      valueName: "tanggal"))
  var asOfText: String?

  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      id: "Naikkan atau turunkan satu batas ukuran; boleh berulang. Batas: \(Self.defaultLimits).",
      en: "Raise or lower one limit of size; may be repeated. Limits: \(Self.defaultLimits).", valueName: "batas=angka"))
  var limitTexts: [String] = []

  private static let defaultLimits = InputLimit.allCases.map { "\($0.rawValue)=\(InputLimits()[$0])" }.joined(separator: ", ")

  /// Texts that are no limits were refused by `validate`.
  var limits: InputLimits {
    var limits = InputLimits()
    for text in limitTexts { if let (limit, value) = Self.limit(text) { limits[limit] = value } }
    return limits
  }

  private static func limit(_ text: String) -> (InputLimit, Int)? {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let limit = InputLimit(rawValue: String(parts[0])), let value = Int(parts[1]), value > 0,
      value <= limit.ceiling
    else { return nil }
    return (limit, value)
  }

  /// A text that is none was refused by `validate`.
  var asOf: AsOf { asOfText.flatMap { AsOf($0) } ?? .today }

  func validate() throws {
    if let asOfText, AsOf(asOfText) == nil {
      throw ValidationError(
        id: "--as-of: «\(asOfText)» bukan tanggal; tulis seperti 2025-06-30, atau `commit`.",
        en: "--as-of: «\(asOfText)» is no date; write it like 2025-06-30, or `commit`.")
    }
    for text in limitTexts where Self.limit(text) == nil {
      let name = String(text.prefix { $0 != "=" })
      guard let limit = InputLimit(rawValue: name) else {
        let known = InputLimit.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          id: "--limit: «\(name)» bukan nama batas; yang ada: \(known).", en: "--limit: «\(name)» names no limit; there are \(known).")
      }
      throw ValidationError(
        id: "--limit: tulis seperti \(name)=\(InputLimits()[limit]); paling besar \(limit.ceiling).",
        en: "--limit: write it like \(name)=\(InputLimits()[limit]); \(limit.ceiling) at most.")
    }
  }
}
