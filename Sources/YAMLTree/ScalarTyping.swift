/// What the YAML 1.2 core schema (section 10.3.2) makes of a plain scalar, and whether people would read it otherwise.
///
/// - Complexity: O(1) for nearly all text: the first byte decides; else O(length).
func coreType(of bytes: UnsafeBufferPointer<UInt8>) -> (kind: YAMLTree.Kind, isDoubtful: Bool) {
  guard let first = unsafe bytes.first else { return (.null, false) }
  switch first {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
    return unsafe numberType(of: bytes)
  case UInt8(ascii: "~"):
    return (bytes.count == 1 ? .null : .string, false)
  case UInt8(ascii: "n"), UInt8(ascii: "N"):
    return (unsafe isWord("null", "Null", "NULL", bytes) ? .null : .string, false)
  case UInt8(ascii: "t"), UInt8(ascii: "T"):
    return (unsafe isWord("true", "True", "TRUE", bytes) ? .boolean : .string, false)
  case UInt8(ascii: "f"), UInt8(ascii: "F"):
    return (unsafe isWord("false", "False", "FALSE", bytes) ? .boolean : .string, false)
  default:
    return (.string, false)
  }
}

private func isWord(
  _ lower: StaticString, _ title: StaticString, _ upper: StaticString, _ bytes: UnsafeBufferPointer<UInt8>
) -> Bool {
  guard bytes.count == lower.utf8CodeUnitCount else { return false }
  return unsafe equal(bytes, lower) || equal(bytes, title) || equal(bytes, upper)
}

private func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
  word.withUTF8Buffer { literal in unsafe literal.elementsEqual(bytes) }
}

/// `[-+]? [0-9]+` · `0o [0-7]+` · `0x [0-9a-fA-F]+` · `[-+]? (\. [0-9]+ | [0-9]+ (\. [0-9]*)?) ([eE] [-+]? [0-9]+)?`
/// · `[-+]? \. (inf|Inf|INF)` · `\. (nan|NaN|NAN)`.
private func numberType(of bytes: UnsafeBufferPointer<UInt8>) -> (YAMLTree.Kind, Bool) {
  var index = 0
  let count = bytes.count
  let isSigned = unsafe bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")
  if isSigned { index = 1 }
  let wholeStart = index
  unsafe skipDigits(bytes, &index)
  let whole = index - wholeStart
  if index == count {
    // `007` is 7 to YAML; to people it is a code, or a slip.
    let isPadded = unsafe whole > 1 && bytes[wholeStart] == UInt8(ascii: "0")
    return whole > 0 ? (.integer, isPadded) : (.string, false)
  }
  if whole == 1, !isSigned, index == 1, unsafe isRadixInteger(bytes) { return (.integer, true) }
  var fraction = 0
  var hasPoint = false
  if unsafe bytes[index] == UInt8(ascii: ".") {
    hasPoint = true
    index += 1
    let start = index
    unsafe skipDigits(bytes, &index)
    fraction = index - start
    if whole == 0, fraction == 0 {
      return unsafe isSpecial(bytes, after: index, isSigned: isSigned) ? (.decimal, true) : (.string, false)
    }
  }
  guard whole + fraction > 0 else { return (.string, false) }
  if index == count {
    // `1.250`: Indonesian thousands or an English decimal. `0.125` and `1234.567` can be read in one way only.
    let isLikeThousands =
      unsafe hasPoint && fraction == 3 && (1...3).contains(whole) && bytes[wholeStart] != UInt8(ascii: "0")
    let isPadded = unsafe whole > 1 && bytes[wholeStart] == UInt8(ascii: "0")
    return (.decimal, isLikeThousands || isPadded)
  }
  guard unsafe bytes[index] | 0x20 == UInt8(ascii: "e") else { return (.string, false) }
  index += 1
  if index < count, unsafe bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
  let exponentStart = index
  unsafe skipDigits(bytes, &index)
  return index == count && index > exponentStart ? (.decimal, false) : (.string, false)
}

@inline(__always)
private func skipDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
  while index < bytes.count, unsafe bytes[index] &- UInt8(ascii: "0") < 10 { index &+= 1 }
}

private func isRadixInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard bytes.count > 2, unsafe bytes[0] == UInt8(ascii: "0") else { return false }
  let isHexadecimal = unsafe bytes[1] == UInt8(ascii: "x")
  guard unsafe isHexadecimal || bytes[1] == UInt8(ascii: "o") else { return false }
  for index in 2..<bytes.count {
    let byte = unsafe bytes[index]
    if isHexadecimal {
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 6
      if byte &- UInt8(ascii: "0") >= 10, !isLetter { return false }
    } else if byte &- UInt8(ascii: "0") >= 8 {
      return false
    }
  }
  return true
}

private func isSpecial(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int, isSigned: Bool) -> Bool {
  let rest = unsafe UnsafeBufferPointer(rebasing: bytes[index...])
  if rest.count != 3 { return false }
  return unsafe isWord("inf", "Inf", "INF", rest) || (!isSigned && isWord("nan", "NaN", "NAN", rest))
}

/// The value of text that `coreType` calls an integer; nil beyond `Int`.
func integerValue(of text: ArraySlice<UInt8>) -> Int? {
  if text.count > 2, text.first == UInt8(ascii: "0") {
    let digits = String(decoding: text.dropFirst(2), as: UTF8.self)
    if text[text.startIndex + 1] == UInt8(ascii: "x") { return Int(digits, radix: 16) }
    if text[text.startIndex + 1] == UInt8(ascii: "o") { return Int(digits, radix: 8) }
  }
  var digits = text
  let isNegative = text.first == UInt8(ascii: "-")
  if isNegative || text.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
  guard !digits.isEmpty else { return nil }
  var value = 0
  for byte in digits {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.subtractingReportingOverflow(Int(byte) - 0x30)
    if overflow || carry { return nil }
    value = sum
  }
  // Counted downwards, since `Int.min` has no positive twin.
  if isNegative { return value }
  return value == Int.min ? nil : -value
}

/// The value of text that `coreType` calls a decimal.
func decimalValue(of text: String) -> Double? {
  if let value = Double(text) { return value }
  switch text.lowercased() {
  case ".inf", "+.inf": return .infinity
  case "-.inf": return -.infinity
  case ".nan": return .nan
  default: return text.last == "." ? Double(text.dropLast()) : nil
  }
}
