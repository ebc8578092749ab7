/// Which three neighbouring bytes are worth a look.
///
/// The scan reads every second triple, so whatever is sought must show a marked triple at even and at odd places: four
/// neighbouring bytes do. The letters are chosen where they are rare in Indonesian prose («nyin» for penyintas, not
/// «inta»). Case is folded by setting bit 5 of every byte, which also makes a blank of NUL; a table of hashes then answers
/// with one load. It may say yes too often, never no.
struct Landmarks: Sendable {
  static let shared = Landmarks()

  static let letters: UInt8 = 1
  static let digits: UInt8 = 2
  static let at: UInt8 = 4

  private(set) var table = [UInt8](repeating: 0, count: 1 << 15)

  private static let words: [StaticString] = [
    "korb", "krba", "krbn", "saks", "sksi", "nyin", "apor",  // korban, krban, korbn, saksi, sksi, penyintas, pelapor
    "nisi", "inis", "risi", "niti",  // inisial, inisal, berisial, initial
    "erna", "brna", "rnma", "rnme", "anya",  // bernama and its misspellings, namanya
    "aspo", "assp", "splp", "okum",  // paspor, passport, splp, dokumen
    "stpl", "ttlp", "ttpl", "poli", "spri", "sp.s",  // stpl, sttlp, sttpl, polisi, sprin, sp.sidik
    "sebu", "ukan", "amar",  // sebut, bukan, samaran and disamarkan
    "sdri", "sdra", "sdr.", "sdr ", "saud", "nona", "bint", " nn.", "nn. ", " ny.", "ny. ", " tn.", "tn. ",
    "cpmi", "pmi ", "atas", "a.n.", "a.n ", "a/n ", "usia", "umur", "alma",
  ]

  private init() {
    for word in Self.words {
      let word = Array(word.description.utf8)
      mark(word[0], word[1], word[2], Self.letters)
      mark(word[1], word[2], word[3], Self.letters)
    }
    // «LP» stands between signs: what is before it shows at one parity, what is behind it at the other.
    for sign in Array("/-.:_ ".utf8) { mark(UInt8(ascii: "l"), UInt8(ascii: "p"), sign, Self.letters) }
    for sign in Array("/-.:_ \"'([#\n\t".utf8) { mark(sign, UInt8(ascii: "l"), UInt8(ascii: "p"), Self.letters) }
    for digit in Array("0123456789".utf8) {
      mark(UInt8(ascii: "l"), UInt8(ascii: "i"), UInt8(ascii: "/"), Self.letters)
      mark(UInt8(ascii: "i"), UInt8(ascii: "/"), digit, Self.letters)
      markAlone(digit)
    }
    mark(UInt8(ascii: "%"), UInt8(ascii: "4"), UInt8(ascii: "0"), Self.at)
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") { mark(UInt8(ascii: "4"), UInt8(ascii: "0"), letter, Self.at) }
    for (open, close) in [(UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")"))] {
      mark(open, UInt8(ascii: "a"), UInt8(ascii: "t"), Self.at)
      mark(UInt8(ascii: "a"), UInt8(ascii: "t"), close, Self.at)
    }
  }

  /// Two digits side by side are found by arithmetic; this is for one alone, which may be a child's age or belong to a
  /// number written with blanks, and for full-width ones (EF BC 90 and on).
  private mutating func markAlone(_ digit: UInt8) {
    let space = UInt8.space
    for sign in Array(") /".utf8) { mark(UInt8(ascii: "("), digit, sign, Self.digits) }
    mark(space, UInt8(ascii: "("), digit, Self.digits)
    mark(space, digit, space, Self.digits)
    for unit in Array("tb".utf8) { mark(digit, space, unit, Self.digits) }
    for other in Array("0123456789".utf8) { mark(digit, space, other, Self.digits) }
    mark(0xEF, 0xBC, digit &+ 0x60, Self.digits)
    mark(0xBC, digit &+ 0x60, 0xEF, Self.digits)
  }

  private mutating func mark(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ kind: UInt8) {
    let word = UInt64(first) | UInt64(second) << 8 | UInt64(third) << 16
    table[Self.slot(word | 0x20_2020)] |= kind
  }

  /// The slot of the lowest three bytes of a word whose case was folded.
  @inline(__always)
  static func slot(_ folded: UInt64) -> Int {
    Int(truncatingIfNeeded: (UInt32(truncatingIfNeeded: folded & 0xFF_FFFF) &* 0x9E37_79B1) >> 17)
  }
}

/// Questions about eight bytes at once. Every answer has the high bit of each byte that says yes.
enum EightBytes {
  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func digits(_ word: UInt64) -> UInt64 {
    let offset = word ^ 0x3030_3030_3030_3030
    return ~(((offset & ~high) &+ 0x7676_7676_7676_7676) | offset) & high
  }

  /// `@`, exactly.
  @inline(__always)
  static func atSigns(_ word: UInt64) -> UInt64 {
    let offset = word ^ 0x4040_4040_4040_4040
    return ~(((offset & ~high) &+ ~high) | offset) & high
  }
}
