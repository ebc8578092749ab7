/// Text that a person meant as a number: «Rp 1.250,5 juta», `62,4 %`, `１２`, `1 250 000`.
///
/// Reads everything that could be meant, and turns nothing into a value by itself.
struct NumberReading {
  /// A decimal number as digits, without rounding: `whole` has no leading zeros.
  struct Value: Hashable {
    var isNegative: Bool
    var whole: String
    var fraction: String

    /// The YAML to write: never with exactly three decimals, which would be doubtful again.
    var text: String {
      var fraction = fraction
      while fraction.last == "0" { fraction.removeLast() }
      if fraction.utf8.count == 3, whole != "0", whole.utf8.count <= 3 { fraction += "0" }
      let sign = isNegative ? "-" : ""
      return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
    }

    /// The value times 10 to the power `places`.
    func shifted(_ places: Int) -> Value {
      var (whole, fraction) = (whole, fraction)
      for _ in 0..<max(0, places) {
        whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
      }
      for _ in 0..<max(0, -places) {
        fraction = (whole.isEmpty ? "0" : String(whole.removeLast())) + fraction
      }
      return Value(isNegative: isNegative, whole: NumberReading.trimmed(whole), fraction: fraction)
    }
  }

  enum Separator { case thousands, decimal }

  /// Every reading; two where a single point or comma may part thousands or decimals.
  private(set) var values: [(value: Value, separator: Separator?)] = []
  /// The character that makes for two readings.
  private(set) var doubtful: Character?
  private(set) var currency: String?
  /// `%`, or the word after the number.
  private(set) var unit: String?
  private(set) var scale: (word: String, places: Int)?
  /// Whether the scale is `M`, which is a thousand times more in Indonesian than in English.
  private(set) var isDoubtfulScale = false
  /// Digits of other scripts: १२, １２.
  private(set) var hasForeignDigits = false
  /// A space that is none (NBSP and its kin).
  private(set) var wideSpace: Unicode.Scalar?
  private(set) var hasSpaces = false
  private(set) var hasSeparators = false
  private(set) var isPadded = false

  /// Nil when the text is not a number with trimmings.
  init?(_ text: String) {
    var scalars = normalized(text)
    takePrefix(&scalars)
    let (core, rest) = Self.split(scalars)
    guard takeSuffix(rest), !core.isEmpty else { return nil }
    guard read(core) else { return nil }
    if let scale { values = values.map { ($0.value.shifted(scale.places), $0.separator) } }
  }

  /// ASCII digits, ordinary spaces, points, commas and minus signs; remembers what was otherwise.
  private mutating func normalized(_ text: String) -> [Character] {
    var result: [Character] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue, scalar.value > 0x7F {
        hasForeignDigits = true
        result.append(Character(String(Int(value))))
        continue
      }
      switch scalar.value {
      case 0xFF0E: result.append(".")
      case 0xFF0C, 0x066B: result.append(",")
      case 0x2212, 0x2013, 0xFF0D: result.append("-")
      case 0xFF05: result.append("%")
      default:
        if HiddenCharacter(scalar) == .wideSpace {
          wideSpace = scalar
          result.append(" ")
        } else {
          result.append(Character(scalar))
        }
      }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return result
  }

  private mutating func takePrefix(_ text: inout [Character]) {
    for word in ["Rp.", "Rp", "IDR", "US$", "USD", "$", "€"] {
      guard text.count > word.count, String(text[..<word.count]).lowercased() == word.lowercased() else { continue }
      currency = word
      text.removeFirst(word.count)
      while text.first == " " { text.removeFirst() }
      return
    }
  }

  /// The digits with their separators, and the words after them.
  private static func split(_ text: [Character]) -> (core: [Character], rest: [Character]) {
    var end = 0
    for (index, character) in text.enumerated() {
      if character.isASCII, character.isNumber { end = index + 1 }
      let isPart = character.isASCII && (character.isNumber || "+-.,'_ ".contains(character))
      if !isPart { break }
    }
    return (Array(text[..<end]), Array(text[end...]))
  }

  /// - Returns: whether the words are of a kind that follows numbers.
  private mutating func takeSuffix(_ rest: [Character]) -> Bool {
    var text = String(rest)
    // «1.500.000,-», «,--» and «.-» close an amount, with «Rp» or without.
    if rest.first == "," || rest.first == ".", rest.dropFirst().first == "-", rest.allSatisfy({ ",.-".contains($0) }) {
      currency = currency ?? String(rest)
      text = ""
    }
    var words = text.split(separator: " ").map(String.init)
    if let first = words.first, let places = Self.scales[first.lowercased()] {
      scale = (first, places)
      words.removeFirst()
    } else if let first = words.first, first == "M" || first == "m" {
      // «miliar» on Indonesian paper, “million” on English.
      scale = (first, 9)
      isDoubtfulScale = true
      words.removeFirst()
    }
    if words.first?.lowercased() == "rupiah" {
      currency = currency ?? "rupiah"
      words.removeFirst()
    }
    guard words.count <= 3 else { return false }
    if words.isEmpty { return true }
    let joined = words.joined(separator: " ")
    // A point, a slash or a sign here makes it a date, a code or a phone number.
    guard joined == "%" || joined.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == " " || $0 == "-" })
    else { return false }
    guard text.first == " " || joined == "%" || words[0].count > 1 else { return false }
    unit = joined
    return true
  }

  private static let scales = [
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12, "t": 12, "k": 3,
    "thousand": 3, "million": 6, "billion": 9,
  ]

  private mutating func read(_ text: [Character]) -> Bool {
    var core = text[...]
    let isNegative = core.first == "-"
    if core.first == "-" || core.first == "+" { core = core.dropFirst() }
    while core.first == " " { core = core.dropFirst() }
    guard let first = core.first, first.isNumber else { return false }
    hasSpaces = core.contains(" ")
    let kinds = Set(core.filter { !$0.isNumber })
    hasSeparators = !kinds.isEmpty
    isPadded = first == "0" && core.dropFirst().first?.isNumber == true
    guard !kinds.contains("-"), !kinds.contains("+") else { return false }
    func value(_ whole: some Sequence<Character>, _ fraction: some Sequence<Character>) -> Value {
      Value(
        isNegative: isNegative, whole: Self.trimmed(String(whole.filter(\.isNumber))), fraction: String(Array(fraction))
      )
    }
    switch kinds.count {
    case 0: values = [(value(core, []), nil)]
    case 1:
      guard let separator = kinds.first else { return false }
      let parts = core.split(separator: separator, omittingEmptySubsequences: false)
      let isGrouped = Self.isGrouped(parts.map(\.count))
      if parts.count == 2, separator == "." || separator == "," {
        let decimal = (value(parts[0], parts[1]), Separator?.some(.decimal))
        let isLikeThousands = isGrouped && first != "0"
        if isLikeThousands, currency != nil {
          values = [(value(core, []), .thousands)]
        } else if isLikeThousands {
          values = [(value(core, []), .thousands), decimal]
          doubtful = separator
        } else {
          values = [decimal]
        }
      } else {
        guard isGrouped else { return false }
        values = [(value(core, []), .thousands)]
      }
    default:
      // The last separator, standing once, parts the decimals; the one before it groups.
      guard kinds.count == 2, let last = core.lastIndex(where: { !$0.isNumber }), core[last] == "." || core[last] == ","
      else { return false }
      guard let group = kinds.first(where: { $0 != core[last] }) else { return false }
      let whole = core[..<last].split(separator: group, omittingEmptySubsequences: false)
      guard whole.allSatisfy({ $0.allSatisfy(\.isNumber) }), Self.isGrouped(whole.map(\.count)) else { return false }
      values = [(value(core[..<last], core[core.index(after: last)...]), .decimal)]
    }
    return true
  }

  /// `1.250.000`: one to three digits, then threes.
  private static func isGrouped(_ lengths: [Int]) -> Bool {
    guard let first = lengths.first, lengths.count > 1 else { return false }
    return (1...3).contains(first) && lengths.dropFirst().allSatisfy { $0 == 3 }
  }

  static func trimmed(_ digits: String) -> String {
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }
}
