internal import Diagnostics

/// What a pattern says: the part of ECMA-262's regular expressions (with the flag `u`) that describes a regular language.
indirect enum PatternNode: Sendable {
  case empty
  case set(ScalarSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `maximum` nil is without end. Greedy or lazy makes no difference to whether something matches.
  case repetition(PatternNode, minimum: Int, maximum: Int?)
  case start
  case end
}

/// Why a pattern cannot be used.
struct PatternFault: Error {
  /// The offset in the pattern's scalars.
  let offset: Int
  let message: LocalizedText
}

/// Reads a pattern; refuses what it does not support, so that no pattern silently means something else.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  private static let depthLimit = 50
  /// The largest count in `{m,n}`: larger ones make automata that nobody wants.
  private static let countLimit = 1000

  static func parse(_ pattern: String) throws(PatternFault) -> PatternNode {
    var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
    let node = try parser.alternatives()
    guard parser.position == parser.scalars.count else {
      throw parser.fault(id: "kurung tutup `)` tanpa pasangan", en: "unmatched `)`")
    }
    return node
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func fault(id: String, en: String) -> PatternFault {
    PatternFault(offset: position, message: LocalizedText(id: id, en: en))
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars.count - position >= wanted.count, scalars[position..<(position + wanted.count)].elementsEqual(wanted)
    else { return false }
    position += wanted.count
    return true
  }

  private mutating func alternatives() throws(PatternFault) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw fault(id: "kelompok bersarang terlalu dalam", en: "groups are nested too deeply")
    }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PatternFault) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { parts.append(try term()) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func term() throws(PatternFault) -> PatternNode {
    if take("^") { return .start }
    if take("$") { return .end }
    let node = try atom()
    // A second quantifier is an atom's place, where `atom` refuses it.
    guard let (minimum, maximum) = try quantifier() else { return node }
    return .repetition(node, minimum: minimum, maximum: maximum)
  }

  private mutating func quantifier() throws(PatternFault) -> (Int, Int?)? {
    let bounds: (Int, Int?)
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else if take("{") {
      bounds = try counts()
    } else {
      return nil
    }
    _ = take("?")
    return bounds
  }

  private mutating func counts() throws(PatternFault) -> (Int, Int?) {
    guard let minimum = try number() else {
      throw fault(id: "`{` harus diikuti jumlah, misalnya `{2}`", en: "`{` needs a count such as `{2}`")
    }
    var maximum: Int? = minimum
    if take(",") { maximum = try number() }
    guard take("}") else { throw fault(id: "jumlah pengulangan tidak ditutup `}`", en: "a count lacks its `}`") }
    if let maximum, maximum < minimum {
      throw fault(id: "batas atas pengulangan lebih kecil daripada batas bawah", en: "a count's bounds are reversed")
    }
    return (minimum, maximum)
  }

  private mutating func number() throws(PatternFault) -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
      position += 1
      if let value, value > Self.countLimit {
        throw fault(
          id: "jumlah pengulangan paling banyak \(Self.countLimit)", en: "a count is at most \(Self.countLimit)")
      }
    }
    return value
  }

  private mutating func atom() throws(PatternFault) -> PatternNode {
    guard let scalar = next else { throw fault(id: "pola terputus", en: "the pattern ends too early") }
    switch scalar {
    case "(": return try group()
    case "[":
      position += 1
      return .set(try characterClass())
    case ".":
      position += 1
      return .set(ScalarSet.lineEnds.inverted)
    case "\\":
      position += 1
      return .set(try escape(inClass: false))
    case "*", "+", "?", "{": throw fault(id: "tidak ada yang diulang", en: "nothing to repeat")
    case "}", "]":
      throw fault(id: "`\(scalar)` harus ditulis `\\\(scalar)`", en: "`\(scalar)` must be written `\\\(scalar)`")
    default:
      position += 1
      return .set(ScalarSet(scalar))
    }
  }

  private mutating func group() throws(PatternFault) -> PatternNode {
    position += 1
    if take("?") {
      if take("<"), let first = next, first != "=", first != "!" {
        while let scalar = next, scalar != ">" {
          guard scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar) else { break }
          position += 1
        }
        guard take(">") else { throw fault(id: "nama kelompok tidak sah", en: "malformed group name") }
      } else if !take(":") {
        throw fault(
          id: "lihat depan dan lihat belakang `(?=…)`, `(?!…)`, `(?<=…)` tidak didukung",
          en: "look-around such as `(?=…)`, `(?!…)`, `(?<=…)` is not supported")
      }
    }
    let node = try alternatives()
    guard take(")") else { throw fault(id: "kurung `(` tidak ditutup", en: "a group lacks its `)`") }
    return node
  }
}

// Character classes and escapes.
extension PatternParser {
  private mutating func characterClass() throws(PatternFault) -> ScalarSet {
    let isInverted = take("^")
    var result = ScalarSet([])
    while !take("]") {
      guard next != nil else { throw fault(id: "kelas huruf `[` tidak ditutup", en: "a class lacks its `]`") }
      let (set, first) = try classAtom()
      guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        result = result.union(set)
        continue
      }
      position += 1
      let (_, last) = try classAtom()
      guard let first, let last, first <= last else {
        throw fault(id: "rentang huruf tidak sah", en: "malformed range of characters")
      }
      result = result.union(ScalarSet([first...last]))
    }
    return isInverted ? result.inverted : result
  }

  /// One member of a class, and its code point when it is a single one and may bound a range.
  private mutating func classAtom() throws(PatternFault) -> (ScalarSet, UInt32?) {
    guard let scalar = next else { throw fault(id: "kelas huruf `[` tidak ditutup", en: "a class lacks its `]`") }
    position += 1
    let set = scalar == "\\" ? try escape(inClass: true) : ScalarSet(scalar)
    guard set.ranges.count == 1, let range = set.ranges.first, range.lowerBound == range.upperBound else {
      return (set, nil)
    }
    return (set, range.lowerBound)
  }

  private mutating func escape(inClass: Bool) throws(PatternFault) -> ScalarSet {
    guard let scalar = next else { throw fault(id: "`\\` di akhir pola", en: "a trailing `\\`") }
    position += 1
    switch scalar {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .word
    case "W": return ScalarSet.word.inverted
    case "s": return .space
    case "S": return ScalarSet.space.inverted
    case "p": return try property()
    case "P": return try property().inverted
    case "t": return ScalarSet("\t")
    case "n": return ScalarSet("\n")
    case "r": return ScalarSet("\r")
    case "v": return ScalarSet("\u{0B}")
    case "f": return ScalarSet("\u{0C}")
    case "c": return try control()
    case "x": return ScalarSet(try hexadecimal(digits: 2))
    case "u": return try unicode()
    case "0":
      guard !("0"..."9").contains(next ?? " ") else { break }
      return ScalarSet("\0")
    case "b" where inClass: return ScalarSet("\u{08}")
    case "-" where inClass: return ScalarSet("-")
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return ScalarSet(scalar)
    case "b", "B":
      throw fault(id: "batas kata `\\\(scalar)` tidak didukung", en: "the word boundary `\\\(scalar)` is not supported")
    case "k", "1"..."9":
      throw fault(id: "rujukan balik tidak didukung", en: "back-references are not supported")
    default: break
    }
    throw fault(id: "`\\\(scalar)` bukan urutan yang dikenal", en: "`\\\(scalar)` is no known escape")
  }

  private mutating func property() throws(PatternFault) -> ScalarSet {
    guard take("{") else { throw fault(id: "`\\p` harus diikuti `{…}`", en: "`\\p` needs `{…}`") }
    var name = ""
    while let scalar = next, scalar != "}" {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard take("}"), let set = ScalarSet.property(name) else {
      throw fault(
        id: "sifat Unicode `\(name)` tidak didukung", en: "the Unicode property `\(name)` is not supported")
    }
    return set
  }

  private mutating func control() throws(PatternFault) -> ScalarSet {
    guard let letter = next, ("a"..."z").contains(letter) || ("A"..."Z").contains(letter),
      let scalar = Unicode.Scalar(letter.value & 0x1F)
    else { throw fault(id: "`\\c` harus diikuti huruf", en: "`\\c` needs a letter") }
    position += 1
    return ScalarSet(scalar)
  }

  private mutating func unicode() throws(PatternFault) -> ScalarSet {
    if take("{") {
      var value: UInt32 = 0
      var count = 0
      while let digit = hexValue(next) {
        value = min(value, 0x0FFF_FFFF) << 4 | digit
        count += 1
        position += 1
      }
      guard count > 0, take("}"), let scalar = Unicode.Scalar(value) else {
        throw fault(id: "`\\u{…}` tidak sah", en: "malformed `\\u{…}`")
      }
      return ScalarSet(scalar)
    }
    var value = try hexadecimalValue(digits: 4)
    if (0xD800...0xDBFF).contains(value), take("\\u") {
      let low = try hexadecimalValue(digits: 4)
      guard (0xDC00...0xDFFF).contains(low) else { throw fault(id: "`\\u` tidak sah", en: "malformed `\\u`") }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault(id: "`\\u` tidak sah", en: "malformed `\\u`") }
    return ScalarSet(scalar)
  }

  private mutating func hexadecimal(digits: Int) throws(PatternFault) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(try hexadecimalValue(digits: digits)) else {
      throw fault(id: "angka heksadesimal tidak sah", en: "malformed hexadecimal escape")
    }
    return scalar
  }

  private mutating func hexadecimalValue(digits: Int) throws(PatternFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = hexValue(next) else {
        throw fault(id: "angka heksadesimal tidak sah", en: "malformed hexadecimal escape")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private func hexValue(_ scalar: Unicode.Scalar?) -> UInt32? {
    guard let scalar, scalar.isASCII else { return nil }
    return hexDigit(UInt8(scalar.value)).map(UInt32.init)
  }
}
