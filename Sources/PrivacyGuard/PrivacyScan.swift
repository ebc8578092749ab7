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
  // What kind of file it is names nobody, and whoever must rename it wants to find it.
  let end = bytes.count - (fileEndings.first { path.hasSuffix($0) }?.utf8.count ?? 0)
  for finding in findings {
    for index in finding.range where index < end && bytes[index] != UInt8(ascii: "/") { bytes[index] = UInt8(ascii: "#") }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A file's bytes with everything that identifies a person replaced by `#`, byte for byte, so that offsets and lines stay.
public func maskedBytes(_ bytes: [UInt8]) -> [UInt8] {
  var masked = bytes
  for finding in PrivacyScan.findings(in: bytes) {
    for index in finding.range where bytes[index] != UInt8(ascii: "\n") { masked[index] = UInt8(ascii: "#") }
  }
  return masked
}

private let fileEndings = [".yaml", ".yml", ".md", ".csv", ".json", ".pdf", ".txt", ".docx", ".xlsx", ".jpg", ".jpeg", ".png"]

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

  /// Eight bytes a step, six of them new: triples begin at the first, third and fifth.
  private mutating func run() {
    let landmarks = Landmarks.shared
    unsafe landmarks.table.withUnsafeBufferPointer { table in
      unsafe text.bytes.withUnsafeBytes { bytes in
        var index = 0
        while let sight = unsafe Sight.next(in: bytes, table, from: index) {
          // Pairs first: from them a run is followed back to its beginning, from a lone digit it is not.
          if sight.digitPairs != 0 { judgeDigits(sight.digitPairs, at: sight.place) }
          if sight.first != 0 { landmark(sight.first, at: sight.place) }
          if sight.second != 0 { landmark(sight.second, at: sight.place &+ 2) }
          if sight.third != 0 { landmark(sight.third, at: sight.place &+ 4) }
          if sight.atSigns != 0 { judgeAtSigns(sight.atSigns, at: sight.place) }
          index = sight.place &+ 6
        }
      }
    }
  }

  /// What eight bytes show.
  private struct Sight {
    let place: Int
    /// The landmarks of the three triples.
    let first: UInt8
    let second: UInt8
    let third: UInt8
    let digitPairs: UInt64
    let atSigns: UInt64

    /// The next eight bytes that show anything. Nearly all show nothing and are passed over in a loop of its own, because
    /// what is called for the others would leave no register to its constants.
    @inline(never)
    static func next(
      in bytes: UnsafeRawBufferPointer, _ table: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Sight? {
      var index = start
      while index &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let sight = unsafe Sight(word, at: index, table)
        if !sight.isPlain { return sight }
        index &+= 6
      }
      while index < bytes.count {
        var word: UInt64 = 0
        for offset in 0..<(bytes.count - index) { word |= UInt64(unsafe bytes[index + offset]) << UInt64(offset * 8) }
        let sight = unsafe Sight(word, at: index, table)
        if !sight.isPlain { return sight }
        index &+= 6
      }
      return nil
    }

    @inline(__always)
    private init(_ word: UInt64, at place: Int, _ table: UnsafeBufferPointer<UInt8>) {
      self.place = place
      let folded = word | 0x2020_2020_2020_2020
      first = unsafe table[Landmarks.slot(folded)]
      second = unsafe table[Landmarks.slot(folded >> 16)]
      third = unsafe table[Landmarks.slot(folded >> 32)]
      let digits = EightBytes.digits(word)
      digitPairs = digits & digits >> 8
      atSigns = EightBytes.atSigns(word)
    }

    @inline(__always)
    private var isPlain: Bool { UInt64(first | second | third) | digitPairs | atSigns == 0 }
  }

  @inline(__always)
  private mutating func landmark(_ kind: UInt8, at place: Int) {
    if kind & Landmarks.letters != 0, place >= wordsJudged { letters(near: place) }
    if kind & Landmarks.digits != 0, place + 1 >= digitsJudged { digits(near: place) }
    if kind & Landmarks.at != 0, let finding = text.personalEmail(near: place) { add(finding) }
  }

  private mutating func judgeDigits(_ pairs: UInt64, at index: Int) {
    var pairs = pairs
    while pairs != 0 {
      let place = index + pairs.trailingZeroBitCount / 8
      if place >= digitsJudged { digits(near: place) }
      pairs &= pairs &- 1
    }
  }

  private mutating func judgeAtSigns(_ signs: UInt64, at index: Int) {
    var signs = signs
    while signs != 0 {
      // A sign in the last two bytes is seen again by the next step, and found to be known.
      if let finding = text.personalEmail(near: index + signs.trailingZeroBitCount / 8) { add(finding) }
      signs &= signs &- 1
    }
  }

  /// A place with a digit at it or up to two bytes behind it, or the bytes of a full-width one.
  private mutating func digits(near place: Int) {
    var start = place
    while start < place + 3, !text.isDigit(start), !text.isFullWidthDigit(start), text.byte(start) != 0xEF { start += 1 }
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
    var start = place
    while !text.isLetter(start), start < place + 2 { start += 1 }
    while text.isLetter(start - 1), place - start < 24 { start -= 1 }
    guard start >= wordsJudged, text.isLetter(start), !text.isDigit(start - 1) else { return }
    var hash = WordHash()
    var end = start
    while case let letter = text.byte(end), letter.isWordLetter {
      hash.add(letter)
      end += 1
    }
    wordsJudged = end
    if end - start == 1 { return abbreviation(at: start) }
    let roles = text.vocabulary.roles(of: hash.value)
    judge(start..<end, roles)
  }

  /// «a.n.» and «a/n» are words of one letter, met at either.
  private mutating func abbreviation(at start: Int) {
    for first in [start, start - 2] where text.byte(first) | 0x20 == UInt8(ascii: "a") && !text.isLetter(first - 1) {
      if text.byte(first + 2) | 0x20 == UInt8(ascii: "n") { return judge(first..<first + 1, .onBehalf) }
    }
  }

  private mutating func judge(_ word: Range<Int>, _ roles: WordRoles) {
    let wanted: WordRoles = [
      .victim, .initialsMarker, .nameMarker, .onBehalf, .onBehalfOf, .ageWord, .title, .lineage, .opener, .passport, .policeReport,
    ]
    guard !roles.isDisjoint(with: wanted) else { return }
    if roles.contains(.policeReport) {
      if let finding = text.policeReport(at: word) { add(finding) }
      return
    }
    if roles.contains(.ageWord) {
      // One digit alone shows at no landmark.
      if text.byte(word.upperBound) == .space, text.isDigit(word.upperBound + 1), !text.isDigit(word.upperBound + 2) {
        add(contentsOf: text.number(at: word.upperBound + 1).findings)
      }
      return
    }
    if roles.contains(.victim), !text.mayNameSomebody(around: word) { return }
    let sentence = Sentence(text, text.sentence(around: word))
    guard let index = sentence.index(at: word.lowerBound) else { return }
    if roles.contains(.passport) || roles.contains(.opener) { add(contentsOf: sentence.passports(near: index)) }
    if roles.contains(.victim) {
      let named = sentence.namedVictims(at: index)
      add(contentsOf: named.isEmpty ? [text.listedVictim(after: word)].compactMap(\.self) : named)
    } else if let finding = sentence.markedName(at: index) {
      add(finding)
    }
  }

  private mutating func add(contentsOf findings: [Finding]) {
    for finding in findings { add(finding) }
  }

  private mutating func add(_ finding: Finding) {
    // Two patterns on the same bytes are one finding, which covers what both saw.
    let recent = max(0, findings.count - 16)
    if let known = findings[recent...].lastIndex(where: { $0.range.overlaps(finding.range) }) {
      let range = findings[known].range
      let union = min(range.lowerBound, finding.range.lowerBound)..<max(range.upperBound, finding.range.upperBound)
      findings[known] = Finding(kind: findings[known].kind, range: union)
    } else if findings.count < Self.limit {
      findings.append(finding)
    }
  }
}
