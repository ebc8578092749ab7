/// Which pairs of neighbouring bytes are worth a look.
///
/// The scan reads every second pair, so whatever is sought must show a marked pair at even and at odd places: three
/// neighbouring letters do, and so do any three digits. The letters are chosen where they are rare in Indonesian prose
/// («rba» for korban, not «kor»).
struct Landmarks: Sendable {
  static let shared = Landmarks()

  static let digits: UInt8 = 1
  static let at: UInt8 = 2
  static let letters: UInt8 = 4

  /// For each pair, first byte low: what may begin there.
  let pairs: [UInt8]
  /// For three neighbouring letters, five bits each: whether they are a landmark of a word.
  let triples: [Bool]

  private static let words: [StaticString] = [
    "rba", "krb", "rbn", "kob",  // korban, krban, korbn, koban
    "aks", "sks",  // saksi, sksi
    "nyi",  // penyintas
    "pel",  // pelapor
    "nis", "isa", "ris", "iti",  // inisial, inisal, berisial, initial
    "rna", "brn", "rnm", "nmn",  // bernama, brnama, bernma
    "amanya",  // namanya
    "spo", "ssp", "plp", "kum",  // paspor, passport, splp, dokumen
    "tpl", "tlp", "lp/", "lp-", "lp.", "lp ", "lp:", "lp_", "li/",  // stpl, sttlp, lp, li
    "olis", "idik",  // polisi, sidik
    "ebu", "buk", "ark", "sam",  // sebut, bukan, disamarkan, samaran
    "sdr", "nn.", "ny.", "tn.", "nona", "uda", "nti",  // sdri, nona, saudari, binti
    "pmi", "atas ",  // PMI, atas nama
    "a.n", "a/n",
  ]

  private init() {
    var pairs = [UInt8](repeating: 0, count: 1 << 16)
    var triples = [Bool](repeating: false, count: 1 << 15)
    func mark(_ first: UInt8, _ second: UInt8, _ kind: UInt8) { pairs[Int(first) | Int(second) << 8] |= kind }
    func cases(_ byte: UInt8) -> [UInt8] { byte.isASCIILetter ? [byte, byte ^ 0x20] : [byte] }
    for word in Self.words {
      let word = Array(word.description.utf8)
      for start in 0...(word.count - 3) {
        triples[Self.triple(word[start], word[start + 1], word[start + 2])] = true
        for (first, second) in [(word[start], word[start + 1]), (word[start + 1], word[start + 2])] {
          for first in cases(first) { for second in cases(second) { mark(first, second, Self.letters) } }
        }
      }
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    for first in digits {
      for second in digits { mark(first, second, Self.digits) }
      // One digit alone may be a child's age, or stand in a number written with blanks.
      for sign in [UInt8(ascii: " "), UInt8(ascii: ")"), 0] { mark(first, sign, Self.digits) }
      for sign in [UInt8(ascii: " "), UInt8(ascii: "("), 0] { mark(sign, first, Self.digits) }
    }
    // Full-width digits: EF BC 90 and on.
    mark(0xEF, 0xBC, Self.digits)
    for byte in 0...255 as ClosedRange<UInt8> {
      mark(UInt8(ascii: "@"), byte, Self.at)
      mark(byte, UInt8(ascii: "@"), Self.at)
    }
    // «%40», «[at]» and «(at)» are ways to write @.
    mark(UInt8(ascii: "%"), UInt8(ascii: "4"), Self.at)
    mark(UInt8(ascii: "4"), UInt8(ascii: "0"), Self.at)
    mark(UInt8(ascii: "["), UInt8(ascii: "a"), Self.at)
    mark(UInt8(ascii: "t"), UInt8(ascii: "]"), Self.at)
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      mark(UInt8(ascii: "]"), letter, Self.at)
      mark(UInt8(ascii: ")"), letter, Self.at)
    }
    mark(UInt8(ascii: "("), UInt8(ascii: "a"), Self.at)
    mark(UInt8(ascii: "t"), UInt8(ascii: ")"), Self.at)
    self.pairs = pairs
    self.triples = triples
  }

  @inline(__always)
  static func triple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }
}
