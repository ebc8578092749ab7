/// A finite binary number as the shortest decimal that reads back as the same number: what people wrote in the YAML.
///
/// Rounding happens on these digits, so that 0.15 rounds half up to 0.2 although the binary number lies below 0.15.
struct DecimalDigits {
  var isNegative: Bool
  /// Digits before and after the point, as values 0...9; `whole` has no leading zero except for zero itself.
  var whole: [UInt8]
  var fraction: [UInt8]

  init(_ value: Double) {
    isNegative = value < 0
    whole = []
    fraction = []
    guard value.isFinite else {
      whole = [0]
      return
    }
    var digits: [UInt8] = []
    var pointAt: Int?
    var exponent = 0
    var text = value.magnitude.description.utf8.makeIterator()
    while let byte = text.next() {
      switch byte {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"): exponent = Self.exponent(&text)
      default: digits.append(byte - UInt8(ascii: "0"))
      }
    }
    place(digits, pointAt: (pointAt ?? digits.count) + exponent)
  }

  private static func exponent(_ text: inout String.UTF8View.Iterator) -> Int {
    var magnitude = 0
    var isNegative = false
    while let byte = text.next() {
      if byte == UInt8(ascii: "-") {
        isNegative = true
      } else if byte != UInt8(ascii: "+") {
        magnitude = magnitude * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return isNegative ? -magnitude : magnitude
  }

  private mutating func place(_ digits: [UInt8], pointAt: Int) {
    whole = []
    fraction = []
    for (index, digit) in digits.enumerated() {
      if index < pointAt { whole.append(digit) } else { fraction.append(digit) }
    }
    if pointAt > digits.count { whole.append(contentsOf: repeatElement(0, count: pointAt - digits.count)) }
    if pointAt < 0 { fraction.insert(contentsOf: repeatElement(0, count: -pointAt), at: 0) }
    trim()
  }

  private mutating func trim() {
    while fraction.last == 0 { fraction.removeLast() }
    if let first = whole.firstIndex(where: { $0 != 0 }) {
      whole.removeFirst(first)
    } else {
      whole = [0]
    }
    if whole == [0] && fraction.isEmpty { isNegative = false }
  }

  /// Rounds to at most `places` decimals, halves away from zero.
  mutating func round(to places: Int) {
    guard fraction.count > places else { return }
    let up = fraction[places] >= 5
    fraction.removeSubrange(places...)
    if up { increment() }
    trim()
  }

  /// Moves the point to the right by `places`, or to the left where negative.
  mutating func shift(by places: Int) {
    place(whole + fraction, pointAt: whole.count + places)
  }

  private mutating func increment() {
    for index in fraction.indices.reversed() {
      if fraction[index] < 9 {
        fraction[index] += 1
        return
      }
      fraction[index] = 0
    }
    for index in whole.indices.reversed() {
      if whole[index] < 9 {
        whole[index] += 1
        return
      }
      whole[index] = 0
    }
    whole.insert(1, at: 0)
  }


  /// - Parameter minimumDecimals: pads with zeros, for columns that line up.
  func text(style: NumberStyle, minimumDecimals: Int = 0) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(whole.count + whole.count / 3 + fraction.count + 4)
    if isNegative { bytes.append(contentsOf: "−".utf8) }
    for (index, digit) in whole.enumerated() {
      let rest = whole.count - index
      if index > 0 && rest % 3 == 0 { bytes.append(style.grouping) }
      bytes.append(UInt8(ascii: "0") + digit)
    }
    let padded = fraction.count < minimumDecimals ? minimumDecimals - fraction.count : 0
    if !fraction.isEmpty || padded > 0 {
      bytes.append(style.decimal)
      for digit in fraction { bytes.append(UInt8(ascii: "0") + digit) }
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: padded))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
