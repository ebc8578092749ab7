/// What a word can mean to the patterns. A word may have several roles («perempuan» is a person and a gender).
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt32

  /// Who must stay unknown: korban, saksi, penyintas, with the misspellings of hurried typing.
  static let victim = WordRoles(rawValue: 1 << 0)
  /// Words for one person that a name often follows: anak, PMI, gadis.
  static let person = WordRoles(rawValue: 1 << 1)
  /// A name follows, even in lower case: bernama.
  static let nameMarker = WordRoles(rawValue: 1 << 2)
  /// A name may follow: yakni, alias.
  static let weakMarker = WordRoles(rawValue: 1 << 3)
  /// Sdri., Ny., Tn.
  static let title = WordRoles(rawValue: 1 << 4)
  static let initialsMarker = WordRoles(rawValue: 1 << 5)
  /// bin, binti: only names have it.
  static let lineage = WordRoles(rawValue: 1 << 6)
  static let ageWord = WordRoles(rawValue: 1 << 7)
  static let ageUnit = WordRoles(rawValue: 1 << 8)
  static let gender = WordRoles(rawValue: 1 << 9)
  /// What happens to people: dipulangkan, dijemput.
  static let humanVerb = WordRoles(rawValue: 1 << 10)
  /// Never a name, capitalized or not.
  static let plain = WordRoles(rawValue: 1 << 11)
  /// An office, an official, a service: whose numbers are public and in whose name letters are signed.
  static let office = WordRoles(rawValue: 1 << 12)
  /// Whose telephone number a private one is: ibu, keluarga, pelapor.
  static let relative = WordRoles(rawValue: 1 << 13)
  static let place = WordRoles(rawValue: 1 << 14)
  /// Kota, Desa, Posyandu: the word after it is the name of no person.
  static let placePrefix = WordRoles(rawValue: 1 << 15)
  /// Kelas, Lampiran: the letter or numeral behind it is no initial.
  static let section = WordRoles(rawValue: 1 << 16)
  /// Things that are also said to be «bernama»: aplikasi, kapal.
  static let thing = WordRoles(rawValue: 1 << 17)
  static let acronym = WordRoles(rawValue: 1 << 18)
  /// nama, identitas: in front of «korban: …».
  static let label = WordRoles(rawValue: 1 << 19)
  /// Between a marker and a name: lengkap, asli.
  static let filler = WordRoles(rawValue: 1 << 20)
  static let passport = WordRoles(rawValue: 1 << 21)
  static let policeReport = WordRoles(rawValue: 1 << 22)
  /// nomor, no, nmr.
  static let numberLabel = WordRoles(rawValue: 1 << 23)
  /// Says in front of digits whose they are: hp, wa, telepon.
  static let phoneLabel = WordRoles(rawValue: 1 << 24)
  /// NIK, KTP, KK.
  static let identityLabel = WordRoles(rawValue: 1 << 25)
  /// pagu, rekening: the long number behind it is money or an account.
  static let moneyLabel = WordRoles(rawValue: 1 << 26)
  /// terakhir, berturut-turut: behind «5 tahun» it makes a span of time of what looked like an age.
  static let duration = WordRoles(rawValue: 1 << 27)
  /// a.n., an: with a name behind it, or an office.
  static let onBehalf = WordRoles(rawValue: 1 << 28)
  /// Where a pattern begins that a name marker alone would not start: sebut, bukan, samaran, polisi.
  static let opener = WordRoles(rawValue: 1 << 29)
}

extension WordRoles {
  /// atas, of «atas nama».
  static let onBehalfOf = WordRoles(rawValue: 1 << 30)
}

/// The words that the patterns know, found by a hash of their lower-case bytes.
struct Vocabulary: Sendable {
  static let shared = Vocabulary(WordList.all)

  private let hashes: [UInt64]
  private let roles: [WordRoles]
  private let mask: Int

  init(_ lists: [(WordRoles, StaticString)]) {
    var entries: [(hash: UInt64, role: WordRoles)] = []
    for (role, words) in lists {
      Self.forEachWord(in: words) { entries.append(($0, role)) }
    }
    var size = 64
    while size < entries.count * 4 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var roles = [WordRoles](repeating: [], count: size)
    for (hash, role) in entries {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
      hashes[slot] = hash
      roles[slot].formUnion(role)
    }
    self.hashes = hashes
    self.roles = roles
    mask = size - 1
  }

  /// Hands on the hash of each word of a list whose words stand apart by spaces and line breaks.
  private static func forEachWord(in list: StaticString, _ handOn: (UInt64) -> Void) {
    list.withUTF8Buffer { letters in
      var hash = WordHash()
      var isInWord = false
      for index in letters.indices {
        let letter = unsafe letters[index]
        let isLetter = letter > UInt8(ascii: " ")
        if isLetter { hash.add(letter) } else if isInWord { handOn(hash.value) }
        if !isLetter { hash = WordHash() }
        isInWord = isLetter
      }
      if isInWord { handOn(hash.value) }
    }
  }

  /// - Complexity: O(1).
  func roles(of hash: UInt64) -> WordRoles {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return roles[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }
}

/// FNV-1a over lower-case bytes: words are compared by it alone, a table of two thousand in 2⁶⁴ has no collisions to fear.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte.asciiLowercased)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ word: StaticString) -> UInt64 {
    var hash = WordHash()
    word.withUTF8Buffer { letters in
      for index in letters.indices { unsafe hash.add(letters[index]) }
    }
    return hash.value
  }
}

extension UInt8 {
  @inline(__always)
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
