public import Diagnostics

/// Searches the raw bytes of a file for personal data, before anything is parsed.
///
/// One pass: the bytes are read eight at a time, and the patterns run only where a number, an `@` or a word of interest
/// may stand. Findings point at the bytes and never repeat them. UTF-16, which no other part of the compiler reads, is
/// searched too: such a file is an error anyway, but what it holds must not show in a log.
///
/// - Complexity: O(bytes); the patterns look a bounded distance around.
public func scanForPersonalData(_ file: SourceFile, diagnostics: inout DiagnosticList) {
  for finding in PrivacyScan.findings(in: file.bytes) {
    diagnostics.append(
      Diagnostic(
        finding.kind, at: SourceRange(source: file.id, finding.range), PrivacyScan.message(finding.kind),
        help: PrivacyScan.help(finding.kind)))
  }
}

/// The path of a file with everything that identifies a person replaced by `#`; nil when there is nothing to hide.
public func maskedPath(_ path: String) -> String? {
  var bytes = Array(path.utf8)
  let findings = PrivacyScan.findings(in: bytes)
  guard !findings.isEmpty else { return nil }
  for finding in findings {
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
  /// Bytes before this one were judged as part of a number, or of a word.
  private var digitsJudged = 0
  private var wordsJudged = 0

  /// A file of nothing but numbers must not cost a gigabyte of messages.
  static let limit = 1_000

  private init(_ bytes: [UInt8]) { text = ScanText(bytes) }

  static func findings(in bytes: [UInt8]) -> [Finding] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return findingsInUTF16(bytes) }
    var scan = PrivacyScan(bytes)
    scan.run()
    return scan.findings
  }

  /// Every second byte of UTF-16 is what the patterns look for.
  private static func findingsInUTF16(_ bytes: [UInt8]) -> [Finding] {
    let low = bytes[0] == 0xFF ? 0 : 1
    let narrow = stride(from: 2, to: bytes.count - 1, by: 2).map { bytes[$0 + 1 - low] == 0 ? bytes[$0 + low] : 0x80 }
    var scan = PrivacyScan(narrow)
    scan.run()
    return scan.findings.map { Finding(kind: $0.kind, range: ($0.range.lowerBound * 2 + 2)..<($0.range.upperBound * 2 + 2)) }
  }

  private mutating func run() {
    let pairs = Landmarks.shared.pairs
    unsafe pairs.withUnsafeBufferPointer { table in
      unsafe text.bytes.withUnsafeBytes { bytes in
        var index = 0
        while index &+ 8 <= bytes.count {
          let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          let hit = unsafe table[Int(truncatingIfNeeded: word & 0xFFFF)] | table[Int(truncatingIfNeeded: word >> 16 & 0xFFFF)]
            | table[Int(truncatingIfNeeded: word >> 32 & 0xFFFF)] | table[Int(truncatingIfNeeded: word >> 48)]
          if hit != 0 {
            for offset in 0..<4 {
              let kind = unsafe table[Int(truncatingIfNeeded: word >> UInt64(offset &* 16) & 0xFFFF)]
              if kind != 0 { visit(index &+ offset &* 2, kind) }
            }
          }
          index &+= 8
        }
        while index < bytes.count {
          let next = unsafe index + 1 < bytes.count ? bytes[index + 1] : 0
          let kind = unsafe table[Int(bytes[index]) | Int(next) << 8]
          if kind != 0 { visit(index, kind) }
          index += 2
        }
      }
    }
  }

  private mutating func visit(_ place: Int, _ kind: UInt8) {
    if kind & Landmarks.digits != 0, place + 1 >= digitsJudged { digits(near: place) }
    if kind & Landmarks.letters != 0, place >= wordsJudged { letters(near: place) }
    if kind & Landmarks.at != 0, let finding = text.personalEmail(near: place) { add(finding) }
  }

  /// A pair with a digit in it, or the lead bytes of a full-width one.
  private mutating func digits(near place: Int) {
    var start = text.isDigit(place) || text.byte(place) == 0xEF ? place : place + 1
    // Back to where the run begins: only its first digits may have stood at the wrong parity.
    while start > digitsJudged {
      if text.isDigit(start - 1) {
        start -= 1
      } else if text.isGroupSign(start - 1), text.isDigit(start - 2), start - 2 >= digitsJudged {
        start -= 2
      } else if text.isFullWidthDigit(start - 3), start - 3 >= digitsJudged {
        start -= 3
      } else {
        break
      }
    }
    guard start >= digitsJudged else { return }
    let number = text.number(at: start)
    digitsJudged = number.end
    add(contentsOf: number.findings)
  }

  private mutating func letters(near place: Int) {
    let triples = Landmarks.shared.triples
    let (before, first, second, after) = (text.byte(place - 1), text.byte(place), text.byte(place + 1), text.byte(place + 2))
    guard triples[Landmarks.triple(before, first, second)] || triples[Landmarks.triple(first, second, after)] else { return }
    var start = text.isLetter(place) ? place : place + 1
    while text.isLetter(start - 1), place - start < 24 { start -= 1 }
    guard start >= wordsJudged, text.isLetter(start), !text.isDigit(start - 1) else { return }
    var hash = WordHash()
    var end = start
    while text.isLetter(end) {
      hash.add(text.bytes[end])
      end += 1
    }
    wordsJudged = end
    if end - start == 1 { return abbreviation(at: start) }
    var roles = Vocabulary.shared.roles(of: hash.value)
    if roles.isEmpty, hash.value == Self.onBehalfOf { roles = .onBehalf }
    judge(start..<end, roles)
  }

  /// «a.n.» and «a/n» are words of one letter, met at either.
  private mutating func abbreviation(at start: Int) {
    for first in [start, start - 2] where text.byte(first) | 0x20 == UInt8(ascii: "a") && !text.isLetter(first - 1) {
      if text.byte(first + 2) | 0x20 == UInt8(ascii: "n") { return judge(first..<first + 1, .onBehalf) }
    }
  }

  private static let onBehalfOf = WordHash.of("atas")

  private mutating func judge(_ word: Range<Int>, _ roles: WordRoles) {
    let wanted: WordRoles = [
      .victim, .initialsMarker, .nameMarker, .onBehalf, .title, .lineage, .opener, .passport, .policeReport,
    ]
    guard !roles.isDisjoint(with: wanted) else { return }
    if roles.contains(.policeReport) {
      if let finding = text.policeReport(at: word) { add(finding) }
      return
    }
    let sentence = Sentence(text, text.sentence(around: word))
    guard let index = sentence.index(at: word.lowerBound) else { return }
    if roles.contains(.passport) || roles.contains(.opener) { add(contentsOf: sentence.passports(near: index)) }
    if roles.contains(.victim) {
      if let finding = sentence.namedVictim(at: index) ?? text.listedVictim(after: word) { add(finding) }
    } else if let finding = sentence.markedName(at: index) {
      add(finding)
    }
  }

  private mutating func add(contentsOf findings: [Finding]) {
    for finding in findings { add(finding) }
  }

  private mutating func add(_ finding: Finding) {
    // Two patterns on the same bytes are one finding; a sentence of many words may find the same name twice.
    if findings.count >= Self.limit || findings.suffix(16).contains(where: { $0.range.overlaps(finding.range) }) { return }
    findings.append(finding)
  }
}
