public import Diagnostics

/// Searches the raw bytes of a file for personal data, before anything is parsed.
///
/// One pass: most bytes cost one look into a table, and the patterns run only where a number, an `@` or one of a few
/// words begins. Findings point at the bytes and never repeat them.
///
/// - Complexity: O(bytes); the patterns look a bounded distance around.
public func scanForPersonalData(_ file: SourceFile, diagnostics: inout DiagnosticList) {
  var scan = PrivacyScan(file.bytes)
  scan.run()
  for finding in scan.findings {
    diagnostics.append(
      Diagnostic(
        finding.kind, at: SourceRange(source: file.id, finding.range), PrivacyScan.message(finding.kind),
        help: PrivacyScan.help(finding.kind)))
  }
}

/// The path of a file with everything that identifies a person replaced by blocks; nil when there is nothing to hide.
public func maskedPath(_ path: String) -> String? {
  // A path is words joined by hyphens and underscores: to the patterns they are blanks.
  let readable = path.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
  var scan = PrivacyScan(readable)
  scan.run()
  guard !scan.findings.isEmpty else { return nil }
  var bytes = Array(path.utf8)
  for finding in scan.findings {
    for index in finding.range where bytes[index] != UInt8(ascii: "/") { bytes[index] = UInt8(ascii: "#") }
  }
  return String(decoding: bytes, as: UTF8.self)
}

struct PrivacyScan {
  struct Finding {
    let kind: DiagnosticKind
    let range: Range<Int>
  }

  let text: ScanText
  private(set) var findings: [Finding] = []

  init(_ bytes: [UInt8]) { text = ScanText(bytes) }

  mutating func run() {
    let bytes = text.bytes
    var index = 0
    var previous = ByteClass.other
    while index < bytes.count {
      let current = ByteClass.table[Int(bytes[index])]
      defer {
        previous = current
        index += 1
      }
      switch current {
      case .other, .lowerCase: continue
      case .digit:
        guard previous != .digit, !previous.isLetter else { continue }
        if let end = number(at: index) { index = end - 1 }
      case .at: if let finding = text.personalEmail(around: index) { add(finding) }
      case .upperCase, .keyLetter:
        guard !previous.isLetter, previous != .digit else { continue }
        word(at: index)
      }
    }
  }

  /// Judges a run of digits and returns where it ends; nil when the scan should simply go on.
  private mutating func number(at start: Int) -> Int? {
    guard let run = text.digitRun(at: start) else { return nil }
    if let end = run.nationalID {
      add(Finding(kind: PrivacyDiagnostics.nationalID, range: start..<end))
      return end
    }
    if run.isMobileNumber, !text.isNearAnOffice(start..<run.end) {
      let hasPlus = start > 0 && text.bytes[start - 1] == UInt8(ascii: "+")
      add(Finding(kind: PrivacyDiagnostics.phone, range: (hasPlus ? start - 1 : start)..<run.end))
    }
    return run.end
  }

  private mutating func word(at start: Int) {
    if let finding = text.initialsWithAge(at: start) { add(finding) }
    switch text.bytes[start] | 0x20 {
    case UInt8(ascii: "k"), UInt8(ascii: "s"), UInt8(ascii: "p"): person(at: start)
    case UInt8(ascii: "b"), UInt8(ascii: "i"): if let finding = text.statedInitials(at: start) { add(finding) }
    case UInt8(ascii: "l"): if let finding = text.policeReport(at: start) { add(finding) }
    default: break
    }
    if text.starts(with: "bukan nama sebenarnya", at: start) || text.starts(with: "sebut saja", at: start),
      let finding = text.alias(at: start) {
      add(finding)
    }
  }

  private mutating func person(at start: Int) {
    if let finding = text.passport(at: start) { add(finding) }
    if let finding = text.namedVictim(at: start) { add(finding) }
  }

  private mutating func add(_ finding: Finding) {
    // Two patterns on the same bytes are one finding.
    if let last = findings.last, last.range.overlaps(finding.range) { return }
    findings.append(finding)
  }

  static func message(_ kind: DiagnosticKind) -> LocalizedText {
    LocalizedText(
      id: "Di sini ada yang tampaknya \(kind.title.id.lowercasedFirst). Isinya sengaja tidak ditampilkan.",
      en: "Here stands what seems to be a \(kind.title.en.lowercasedFirst). It is deliberately not shown.")
  }

  static func help(_ kind: DiagnosticKind) -> LocalizedText {
    kind.code == PrivacyDiagnostics.phone.code
      ? LocalizedText(
        id: "Hapus nomor itu. Bila ini nomor layanan, tulis nama layanannya di baris yang sama.",
        en: "Delete the number. If it is a hotline's, write the service's name on the same line.")
      : LocalizedText(
        id: "Hapus, dan tulis jumlahnya saja («satu korban»). Jangan menyimpan berkas ini ke git sebelum bersih.",
        en: "Delete it and write only the count («one victim»). Do not commit this file before it is clean.")
  }
}

extension String {
  /// Lower case at the front, unless the first word is an abbreviation.
  fileprivate var lowercasedFirst: String {
    guard let first, dropFirst().first?.isLowercase == true else { return self }
    return first.lowercased() + dropFirst()
  }
}

/// What a byte can begin.
enum ByteClass: UInt8 {
  case other, lowerCase, keyLetter, upperCase, digit, at

  var isLetter: Bool { self == .lowerCase || self == .keyLetter || self == .upperCase }

  static let table: [ByteClass] = (0..<256).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upperCase
    // First letters of the words that the patterns look for.
    case UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "p"),
      UInt8(ascii: "s"):
      .keyLetter
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF: .lowerCase
    case UInt8(ascii: "@"): .at
    default: .other
    }
  }
}
