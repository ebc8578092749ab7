public import Diagnostics

/// A value that people and YAML read differently, written where something else was expected: `1.250`, `Rp 1.500.000`,
/// `ya`, `01-02-2024`, an unquoted code.
///
/// Nothing is ever guessed. A trap names every reading and the exact text to write for each; only where there is a single
/// reading, and nothing is lost by writing it, is there a fix.
public struct ScalarTrap: Sendable {
  /// What the schema wants in the place.
  public enum Expectation: Sendable, Hashable, CaseIterable {
    case number, integer, boolean, date, text, list, mapping
  }

  /// One thing that the value may mean.
  public struct Reading: Sendable, Hashable {
    /// When this is meant: «bila titik itu pemisah ribuan». Empty where there is but one reading.
    public let condition: LocalizedText
    /// The YAML to write then.
    public let text: String
  }

  public let kind: DiagnosticKind
  /// What is wrong with the value, a sentence.
  public let message: LocalizedText
  public private(set) var readings: [Reading]
  /// Where `text` cannot say it all: what else to do.
  public let advice: LocalizedText?
  /// Whether writing the only reading loses nothing and needs no thought.
  public let isCertain: Bool

  init(
    _ kind: DiagnosticKind, _ message: LocalizedText, readings: [Reading], advice: LocalizedText? = nil,
    isCertain: Bool = false
  ) {
    self.kind = kind
    self.message = message
    self.readings = readings
    self.advice = advice
    self.isCertain = isCertain && readings.count == 1
  }

  /// The trap that a value fell into; nil where it is simply something else, and the schema's own message says enough.
  ///
  /// For numbers ask also where the type is right: `YAMLTree.doubtfulNumbers` lists them.
  ///
  /// - Complexity: O(length); meant for the error path.
  public init?(of node: YAMLTree.Node, in tree: YAMLTree, expecting expectation: Expectation) {
    let kind = tree.kind(of: node)
    guard kind != .sequence, kind != .mapping else { return nil }
    let value = TrappedValue(
      text: tree.string(of: node), kind: kind, isQuoted: tree.style(of: node) != .plain,
      isDoubtful: tree.isDoubtfulNumber(node))
    // A paragraph is no mistyped number.
    guard value.text.utf8.count <= 80 || expectation == .list else { return nil }
    let trap: ScalarTrap?
    switch expectation {
    case .number, .integer: trap = value.numberTrap(isInteger: expectation == .integer)
    case .boolean: trap = value.booleanTrap()
    case .date: trap = value.dateTrap()
    case .text: trap = value.textTrap()
    case .list: trap = value.listTrap()
    case .mapping: trap = value.mappingTrap()
    }
    guard let trap else { return nil }
    self = trap
  }

  /// The trap with readings that are scalars alone: `{kurang_dari: 5}` is not accepted everywhere.
  public var ofScalars: ScalarTrap {
    var trap = self
    trap.readings.removeAll { $0.text.first == "{" }
    return trap
  }

  /// The trap of a number that a comma cut in two: `1.250,5` inside `{…}`; nil when the text is no number.
  public init?(cutNumber text: String) {
    guard text.utf8.count <= 80 else { return nil }
    let value = TrappedValue(text: text, kind: .string, isQuoted: false, isDoubtful: false)
    guard let trap = value.numberTrap(isInteger: false), !trap.readings.isEmpty else { return nil }
    let shown = value.shown
    self = ScalarTrap(
      trap.kind,
      trap.kind.code == DiagnosticKind.ambiguousNumber.code
        ? trap.message
        : LocalizedText(
          id: "\(shown) terpotong di koma; di dalam kurung, koma mengakhiri nilai, dan desimal ditulis dengan titik.",
          en: "\(shown) is cut at the comma; inside brackets a comma ends the value, and decimals take a point."),
      readings: trap.readings, advice: trap.advice, isCertain: trap.isCertain)
  }

  /// The trap as a diagnostic.
  ///
  /// - Parameters:
  ///   - range: where the value stands; the fix replaces it.
  ///   - subject: names the value at the head of the message, «`nilai` (Nilai)»; nil to leave it out.
  ///   - line: how to show a value in its line: `nilai: 1250`.
  public func diagnostic(
    at range: SourceRange, subject: LocalizedText? = nil, notes: [Diagnostic.Note] = [],
    line: (String) -> String = { $0 }
  ) -> Diagnostic {
    let message = subject.map {
      LocalizedText(id: "\($0.id): \(self.message.id)", en: "\($0.en): \(self.message.en)")
    }
    var fix: Diagnostic.Fix?
    if isCertain, let reading = readings.first {
      fix = Diagnostic.Fix(
        LocalizedText(id: "Tulis `\(reading.text)`", en: "Write `\(reading.text)`"),
        edits: [Diagnostic.TextEdit(range: range, replacement: reading.text)])
    }
    return Diagnostic(kind, at: range, message ?? self.message, help: help(line), notes: notes, fix: fix)
  }

  private func help(_ line: (String) -> String) -> LocalizedText? {
    var (id, en): ([String], [String]) = ([], [])
    for reading in readings {
      let suffix = reading.condition.id.isEmpty ? ("", "") : (" " + reading.condition.id, " " + reading.condition.en)
      let verb = id.isEmpty ? ("Tulis", "Write") : ("tulis", "write")
      id.append("\(verb.0) `\(line(reading.text))`\(suffix.0)")
      en.append("\(verb.1) `\(line(reading.text))`\(suffix.1)")
    }
    var sentences = LocalizedText(id: id.joined(separator: "; "), en: en.joined(separator: "; "))
    if !id.isEmpty { sentences = LocalizedText(id: sentences.id + ".", en: sentences.en + ".") }
    guard let advice else { return id.isEmpty ? nil : sentences }
    if id.isEmpty { return advice }
    return LocalizedText(id: "\(sentences.id) \(advice.id)", en: "\(sentences.en) \(advice.en)")
  }
}

extension ScalarTrap {
  /// Diagnostics for the numbers of a tree that YAML can read and people read otherwise, apart from those that something
  /// else was already said about.
  public static func doubtfulNumbers(in tree: YAMLTree, except reported: DiagnosticList) -> [Diagnostic] {
    guard !tree.doubtfulNumbers.isEmpty else { return [] }
    // By where they begin: a number that a comma cut is reported with what was cut off.
    let known = Set(reported.diagnostics.lazy.filter { !$0.range.bytes.isEmpty }.map(\.range.lowerBound))
    return tree.doubtfulNumbers.prefix(TreeBuilder.findingLimit).compactMap { node in
      let range = tree.range(of: node)
      guard !known.contains(range.lowerBound) else { return nil }
      return ScalarTrap(of: node, in: tree, expecting: .number)?.diagnostic(at: range)
    }
  }
}

/// A value under suspicion.
struct TrappedValue {
  let text: String
  let kind: YAMLTree.Kind
  let isQuoted: Bool
  let isDoubtful: Bool

  /// The value as messages show it.
  var shown: String { "`\(text)`" }
}
