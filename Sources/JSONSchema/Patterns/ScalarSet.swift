/// A set of Unicode scalars as sorted, disjoint ranges: what a character class of a pattern means.
struct ScalarSet: Sendable, Equatable {
  private(set) var ranges: [ClosedRange<UInt32>]

  static let everything = ScalarSet([0...0x10FFFF])

  /// - Complexity: O(n log n)
  init(_ unordered: [ClosedRange<UInt32>]) {
    ranges = []
    for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  var inverted: ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return ScalarSet(result)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  /// ECMA-262's `\d`, `\w`, `\s` and `.`, without the flags `i` and `s`.
  static let digits = ScalarSet([0x30...0x39])
  static let word = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let space = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  static let lineEnds = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
}

extension ScalarSet {
  /// The scalars of a Unicode property as ECMA-262 names them in `\p{…}`; nil when the name is none that is supported.
  ///
  /// Supported: general categories, short and long, alone or after `General_Category=` or `gc=`, and a few binary
  /// properties. Scripts are not: the standard library has no table of them.
  ///
  /// - Complexity: a walk over all of Unicode, milliseconds; only patterns that ask for it pay.
  static func property(_ name: String) -> ScalarSet? {
    switch name {
    case "Any": return everything
    case "ASCII": return ScalarSet([0...0x7F])
    case "Alphabetic", "Alpha": return matching { $0.isAlphabetic }
    case "Uppercase", "Upper": return matching { $0.isUppercase }
    case "Lowercase", "Lower": return matching { $0.isLowercase }
    case "White_Space", "space": return matching { $0.isWhitespace }
    case "Assigned": return matching { $0.generalCategory != .unassigned }
    default: break
    }
    var value = Substring(name)
    for prefix in ["General_Category=", "gc="] where value.hasPrefix(prefix) { value = value.dropFirst(prefix.count) }
    guard let categories = categories(String(value)) else { return nil }
    return matching { categories.contains($0.generalCategory) }
  }

  private static func matching(_ holds: (Unicode.Scalar.Properties) -> Bool) -> ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    for block in [UInt32(0)...0xD7FF, 0xE000...0x10FFFF] {
      var start: UInt32?
      for value in block {
        let isMember = Unicode.Scalar(value).map { holds($0.properties) } ?? false
        if isMember, start == nil { start = value }
        if !isMember, let first = start {
          result.append(first...(value - 1))
          start = nil
        }
      }
      if let first = start { result.append(first...block.upperBound) }
    }
    return ScalarSet(result)
  }

  private static func categories(_ name: String) -> [Unicode.GeneralCategory]? {
    switch name {
    case "L", "Letter":
      [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
    case "LC", "Cased_Letter": [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]
    case "Lu", "Uppercase_Letter": [.uppercaseLetter]
    case "Ll", "Lowercase_Letter": [.lowercaseLetter]
    case "Lt", "Titlecase_Letter": [.titlecaseLetter]
    case "Lm", "Modifier_Letter": [.modifierLetter]
    case "Lo", "Other_Letter": [.otherLetter]
    case "M", "Mark", "Combining_Mark": [.nonspacingMark, .spacingMark, .enclosingMark]
    case "Mn", "Nonspacing_Mark": [.nonspacingMark]
    case "Mc", "Spacing_Mark": [.spacingMark]
    case "Me", "Enclosing_Mark": [.enclosingMark]
    case "N", "Number": [.decimalNumber, .letterNumber, .otherNumber]
    case "Nd", "Decimal_Number", "digit": [.decimalNumber]
    case "Nl", "Letter_Number": [.letterNumber]
    case "No", "Other_Number": [.otherNumber]
    case "P", "Punctuation", "punct":
      [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation,
      ]
    case "Pc", "Connector_Punctuation": [.connectorPunctuation]
    case "Pd", "Dash_Punctuation": [.dashPunctuation]
    case "Ps", "Open_Punctuation": [.openPunctuation]
    case "Pe", "Close_Punctuation": [.closePunctuation]
    case "Pi", "Initial_Punctuation": [.initialPunctuation]
    case "Pf", "Final_Punctuation": [.finalPunctuation]
    case "Po", "Other_Punctuation": [.otherPunctuation]
    case "S", "Symbol": [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
    case "Sm", "Math_Symbol": [.mathSymbol]
    case "Sc", "Currency_Symbol": [.currencySymbol]
    case "Sk", "Modifier_Symbol": [.modifierSymbol]
    case "So", "Other_Symbol": [.otherSymbol]
    case "Z", "Separator": [.spaceSeparator, .lineSeparator, .paragraphSeparator]
    case "Zs", "Space_Separator": [.spaceSeparator]
    case "Zl", "Line_Separator": [.lineSeparator]
    case "Zp", "Paragraph_Separator": [.paragraphSeparator]
    case "Cc", "Control", "cntrl": [.control]
    case "Cf", "Format": [.format]
    case "Cn", "Unassigned": [.unassigned]
    case "Co", "Private_Use": [.privateUse]
    default: nil
    }
  }
}
