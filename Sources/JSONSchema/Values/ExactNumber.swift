/// A number exactly as it was written: a decimal significand times a power of ten.
///
/// JSON Schema compares numbers by value, so `1`, `1.0` and `1e0` are one number, and `0.0075` is a multiple of `0.0001`.
/// Binary floating point gets both wrong sooner or later; this does not. Up to 18 significant digits live in one integer
/// without allocation; longer ones keep their digits.
struct ExactNumber: Sendable, Hashable {
  private(set) var isNegative: Bool
  /// The significand without trailing zeros, when it has at most 18 digits.
  private(set) var magnitude: UInt64
  /// The significand's digits, most significant first, without zeros at either end, when there are more than 18.
  private(set) var digits: [UInt8]
  /// The power of ten by which the significand is scaled.
  private(set) var exponent: Int

  /// Exponents beyond this are taken as this: nobody's data reaches it, and no arithmetic may overflow on it.
  static let exponentLimit = 1_000_000_000
  private static let smallDigits = 18

  var isZero: Bool { magnitude == 0 && digits.isEmpty }

  /// Whether the value is a whole number, however it was written: `1.0` is.
  var isInteger: Bool { exponent >= 0 }

  /// Reads JSON's and YAML's notations, `0x` and `0o` of YAML 1.2 included.
  ///
  /// - Returns: nil for what is no finite number: `.inf`, `.nan`, or no number at all.
  /// - Complexity: O(length), without allocation up to 18 significant digits.
  init?(_ text: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    isNegative = false
    magnitude = 0
    digits = []
    exponent = 0
    if index < range.upperBound, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    if range.upperBound - index > 2, text[index] == UInt8(ascii: "0"), Self.isPrefix(text[index + 1]) {
      guard let value = Self.prefixed(text, index..<range.upperBound) else { return nil }
      self = ExactNumber(value, isNegative: isNegative)
      return
    }
    guard readDecimal(text, index..<range.upperBound) else { return nil }
    if isZero { (isNegative, exponent) = (false, 0) }
  }

  init(_ value: UInt64, isNegative: Bool = false) {
    self.isNegative = isNegative && value != 0
    magnitude = value
    digits = []
    exponent = 0
    if magnitude >= Self.powers[Self.smallDigits] {
      digits = Self.digits(of: magnitude)
      magnitude = 0
      while digits.last == 0 {
        digits.removeLast()
        exponent += 1
      }
      if digits.count <= Self.smallDigits {
        for digit in digits { magnitude = magnitude * 10 + UInt64(digit) }
        digits = []
      }
    }
    while magnitude != 0, magnitude % 10 == 0 {
      magnitude /= 10
      exponent += 1
    }
  }

  private static func isPrefix(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "x") || byte == UInt8(ascii: "o") }

  /// `0x1F` and `0o17`, up to 64 bits.
  private static func prefixed(_ text: [UInt8], _ range: Range<Int>) -> UInt64? {
    let bits: UInt64
    switch text[range.lowerBound + 1] {
    case UInt8(ascii: "x"): bits = 4
    case UInt8(ascii: "o"): bits = 3
    default: return nil
    }
    var value: UInt64 = 0
    for byte in text[(range.lowerBound + 2)..<range.upperBound] {
      guard let digit = hexDigit(byte), digit < 1 << bits, value >> (64 - bits) == 0 else { return nil }
      value = value << bits | UInt64(digit)
    }
    return value
  }

  private mutating func readDecimal(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var significant = 0
    var pendingZeros = 0
    var fraction = 0
    var seenPoint = false
    var seenDigit = false
    var index = range.lowerBound
    scan: while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seenDigit = true
        if seenPoint { fraction += 1 }
        let digit = byte - UInt8(ascii: "0")
        if digit == 0 {
          if significant > 0 { pendingZeros += 1 }
        } else {
          push(digit, afterZeros: pendingZeros, significant: &significant)
          pendingZeros = 0
        }
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      default: return false
      }
      index += 1
    }
    guard seenDigit else { return false }
    exponent = pendingZeros - fraction
    return index == range.upperBound || readExponent(text, (index + 1)..<range.upperBound)
  }

  private mutating func push(_ digit: UInt8, afterZeros zeros: Int, significant: inout Int) {
    let before = significant
    significant += zeros + 1
    if significant <= Self.smallDigits {
      magnitude = magnitude * Self.powers[zeros + 1] + UInt64(digit)
      return
    }
    if digits.isEmpty, before > 0 {
      digits = Self.digits(of: magnitude)
      magnitude = 0
    }
    digits.append(contentsOf: repeatElement(0, count: zeros))
    digits.append(digit)
  }

  private mutating func readExponent(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var isDown = false
    if index < range.upperBound, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isDown = text[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < range.upperBound else { return false }
    var value = 0
    while index < range.upperBound {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = text[index] else { return false }
      value = min(Self.exponentLimit, value * 10 + Int(text[index] - UInt8(ascii: "0")))
      index += 1
    }
    exponent += isDown ? -value : value
    return true
  }
}

extension ExactNumber: Comparable {
  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    if left.isZero || right.isZero || left.isNegative != right.isNegative {
      return left.sign < right.sign
    }
    return left.isNegative ? isSmaller(right, left) : isSmaller(left, right)
  }

  private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// The number of significant digits.
  private var length: Int {
    if !digits.isEmpty { return digits.count }
    var count = 0
    while count < Self.powers.count, magnitude >= Self.powers[count] { count += 1 }
    return count
  }

  /// Compares absolute values.
  private static func isSmaller(_ left: ExactNumber, _ right: ExactNumber) -> Bool {
    let (leftLength, rightLength) = (left.length, right.length)
    let (leftOrder, rightOrder) = (leftLength + left.exponent, rightLength + right.exponent)
    if leftOrder != rightOrder { return leftOrder < rightOrder }
    if left.digits.isEmpty, right.digits.isEmpty {
      return left.magnitude * powers[smallDigits - leftLength] < right.magnitude * powers[smallDigits - rightLength]
    }
    return left.allDigits.lexicographicallyPrecedes(right.allDigits)
  }

  private var allDigits: [UInt8] { digits.isEmpty ? Self.digits(of: magnitude) : digits }

  private static func digits(of magnitude: UInt64) -> [UInt8] {
    var result: [UInt8] = []
    var rest = magnitude
    while rest > 0 {
      result.append(UInt8(rest % 10))
      rest /= 10
    }
    return result.reversed()
  }

  /// 10⁰ … 10¹⁹.
  private static let powers: [UInt64] = {
    var values: [UInt64] = [1]
    for _ in 0..<19 { values.append(values[values.count - 1] * 10) }
    return values
  }()
}

extension ExactNumber {
  /// Whether a divisor has few enough digits for `isMultiple(of:)`.
  var canDivide: Bool { digits.isEmpty && magnitude != 0 }

  /// Whether this value is a whole number of times `divisor`; exact, whatever the exponents.
  ///
  /// - Precondition: `divisor.canDivide`, which the schema's reader has seen to.
  /// - Complexity: O(digits + log exponent)
  func isMultiple(of divisor: ExactNumber) -> Bool {
    if isZero { return true }
    let shift = exponent - divisor.exponent
    // Below zero the divisor's significand times a power of ten would have to divide ours, which has no factor ten left.
    if shift < 0 { return false }
    let modulus = divisor.magnitude
    return Self.product(remainder(by: modulus), Self.powerOfTen(shift, modulo: modulus), modulo: modulus) == 0
  }

  private func remainder(by modulus: UInt64) -> UInt64 {
    if digits.isEmpty { return magnitude % modulus }
    var rest: UInt64 = 0
    for digit in digits { rest = (Self.product(rest, 10, modulo: modulus) + UInt64(digit)) % modulus }
    return rest
  }

  private static func product(_ left: UInt64, _ right: UInt64, modulo modulus: UInt64) -> UInt64 {
    let full = left.multipliedFullWidth(by: right)
    return modulus.dividingFullWidth((full.high % modulus, full.low)).remainder
  }

  private static func powerOfTen(_ exponent: Int, modulo modulus: UInt64) -> UInt64 {
    var result = 1 % modulus
    var base = 10 % modulus
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, base, modulo: modulus) }
      base = product(base, base, modulo: modulus)
      rest >>= 1
    }
    return result
  }
}

/// The value of a hexadecimal digit; nil for any other byte.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
