public import Diagnostics

/// Reads one JSON file (RFC 8259, strictly) into the same located tree that YAML gives.
///
/// Total, like `readYAML`: faults come back as diagnostics, and the tree is nil when the text is not JSON. Numbers without
/// fraction and exponent are integers; duplicate names are errors, since programs differ in which one they take.
///
/// - Complexity: O(bytes · log keys); depth is bounded by the limits, not by the stack.
public func readJSON(
  _ file: SourceFile, limits: YAMLLimits = YAMLLimits(), diagnostics: inout DiagnosticList
) -> YAMLTree? {
  if let problem = fileSizeProblem(file, limits: limits) {
    diagnostics.append(problem)
    return nil
  }
  let scan = SourceScan(file.bytes)
  let encoding = encodingDiagnostics(file, scan)
  for diagnostic in encoding.diagnostics { diagnostics.append(diagnostic) }
  guard encoding.isReadable else { return nil }
  var reader = JSONReading(file, limits: limits, start: scan.hasByteOrderMark ? 3 : 0)
  let isWhole = reader.read()
  let findings = SourceFindings(file: file, scan: scan)
  for diagnostic in findings.diagnostics { diagnostics.append(diagnostic) }
  // A conflict marker explains whatever the reader stumbled over.
  if isWhole || !findings.hasConflict { diagnostics.append(contentsOf: reader.builder.diagnostics) }
  guard isWhole else { return nil }
  if scan.hasUnsharedLineBreaks { reader.builder.recountLines(file.bytes) }
  return YAMLTree(source: file.id, records: reader.builder.records, text: reader.builder.text)
}

/// One pass over a JSON text, into a builder.
struct JSONReading {
  let bytes: [UInt8]
  var builder: TreeBuilder
  var index: Int
  private var line: UInt32 = 1
  /// Whether each open collection is an object.
  private var open: [Bool] = []

  init(_ file: SourceFile, limits: YAMLLimits, start: Int) {
    bytes = file.bytes
    index = start
    builder = TreeBuilder(source: file.id, limits: limits, bytes: bytes.count)
  }

  /// - Returns: whether the whole text is one JSON value.
  mutating func read() -> Bool {
    skipBlanks()
    guard index < bytes.count else {
      fail(.empty)
      return false
    }
    reading: repeat {
      switch readValue() {
      case .failed: break reading
      case .opened: continue
      case .read: if !closeAndSeparate() { break reading }
      }
      if open.isEmpty, !builder.isStopped { return isAtEnd() }
    } while !builder.isStopped
    builder.closeAll()
    return false
  }

  private mutating func isAtEnd() -> Bool { index == bytes.count || failed(.textAfterValue) }

  mutating func fail(_ fault: JSONFault, from start: Int? = nil) {
    let lower = min(start ?? index, bytes.count)
    let upper = min(max(index, lower + 1), bytes.count)
    builder.stop(.json(fault, builder.range(UInt32(lower), UInt32(max(lower, upper)))))
  }
}

// Structure.
extension JSONReading {
  private enum Step {
    case read, failed
    /// A collection was opened, and its first value comes next.
    case opened
  }

  /// Reads a value, or opens a collection; in an object, its name and colon first.
  private mutating func readValue() -> Step {
    if open.last == true, !readName() { return .failed }
    guard index < bytes.count else { return failed(.expectedValue) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return begin(isObject: true, closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return begin(isObject: false, closing: UInt8(ascii: "]"))
    case UInt8(ascii: "\""): return readString() ? .read : .failed
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber() ? .read : .failed
    case UInt8(ascii: "t"): return readWord("true", .boolean) ? .read : .failed
    case UInt8(ascii: "f"): return readWord("false", .boolean) ? .read : .failed
    case UInt8(ascii: "n"): return readWord("null", .null) ? .read : .failed
    default: return failed(.expectedValue)
    }
  }

  private mutating func readName() -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return failed(.expectedName) }
    guard readString() else { return false }
    skipBlanks()
    guard take(UInt8(ascii: ":")) else { return failed(.expectedColon) }
    skipBlanks()
    return true
  }

  private mutating func begin(isObject: Bool, closing: UInt8) -> Step {
    builder.beginCollection(
      isMapping: isObject, style: .flow, flags: [], start: UInt32(index), line: line, anchor: nil)
    index += 1
    open.append(isObject)
    skipBlanks()
    return index < bytes.count && bytes[index] == closing ? .read : .opened
  }

  /// After a value: closes what ends here, and steps over the comma in front of the next value.
  private mutating func closeAndSeparate() -> Bool {
    while true {
      skipBlanks()
      guard let isObject = open.last else { return true }
      guard index < bytes.count else { return failed(isObject ? .unclosedObject : .unclosedArray) }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
        skipBlanks()
        if index < bytes.count, bytes[index] == UInt8(ascii: "}") || bytes[index] == UInt8(ascii: "]") {
          return failed(.trailingComma)
        }
        return true
      }
      guard bytes[index] == UInt8(ascii: isObject ? "}" : "]") else {
        return failed(isObject ? .unclosedObject : .unclosedArray)
      }
      index += 1
      open.removeLast()
      builder.endCollection(end: UInt32(index))
    }
  }

  private mutating func failed(_ fault: JSONFault) -> Bool {
    fail(fault)
    return false
  }

  private mutating func failed(_ fault: JSONFault) -> Step {
    fail(fault)
    return .failed
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      index += 1
    }
  }
}

// Scalars.
extension JSONReading {
  private mutating func readWord(_ word: StaticString, _ kind: YAMLTree.Kind) -> Bool {
    let start = index
    let matches = word.withUTF8Buffer { literal in unsafe bytes[start...].starts(with: literal) }
    guard matches else { return failed(.expectedValue) }
    index += word.utf8CodeUnitCount
    addPlain(from: start, kind: kind)
    return true
  }

  private mutating func readNumber() -> Bool {
    let start = index
    var kind = YAMLTree.Kind.integer
    _ = take(UInt8(ascii: "-"))
    let whole = skipDigits()
    guard whole > 0 else { return failed(.badNumber) }
    if whole > 1, bytes[index - whole] == UInt8(ascii: "0") {
      fail(.leadingZero, from: start)
      return false
    }
    if take(UInt8(ascii: ".")) {
      kind = .decimal
      guard skipDigits() > 0 else { return failed(.badNumber) }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      kind = .decimal
      index += 1
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      guard skipDigits() > 0 else { return failed(.badNumber) }
    }
    addPlain(from: start, kind: kind)
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index - start
  }

  private mutating func addPlain(from start: Int, kind: YAMLTree.Kind) {
    let textStart = builder.text.count
    builder.text.append(contentsOf: bytes[start..<index])
    addScalar(textStart, kind, .plain, from: start)
  }

  private mutating func addScalar(_ textStart: Int, _ kind: YAMLTree.Kind, _ style: YAMLTree.Style, from start: Int) {
    let hash = unsafe builder.text.withUnsafeBytes { text in
      unsafe YAMLTree.hash(of: UnsafeRawBufferPointer(rebasing: text[textStart...]))
    }
    builder.addScalar(
      text: textStart..<builder.text.count, hash: hash, kind: kind, style: style, flags: [], start: UInt32(start),
      end: UInt32(index),
      line: line)
  }

  private mutating func readString() -> Bool {
    let start = index
    let textStart = builder.text.count
    index += 1
    var clean = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        builder.text.append(contentsOf: bytes[clean..<index])
        index += 1
        addScalar(textStart, .string, .doubleQuoted, from: start)
        return true
      }
      if byte < 0x20 {
        if byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") { return failed(.rawControl) }
        break
      }
      index += 1
      if byte == UInt8(ascii: "\\") {
        builder.text.append(contentsOf: bytes[clean..<index - 1])
        guard readEscape(from: index - 1) else { return false }
        clean = index
      }
    }
    fail(.unclosedString, from: start)
    return false
  }

  /// After a backslash.
  private mutating func readEscape(from start: Int) -> Bool {
    guard index < bytes.count else { return failed(.badEscape) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): builder.text.append(byte)
    case UInt8(ascii: "b"): builder.text.append(0x08)
    case UInt8(ascii: "f"): builder.text.append(0x0C)
    case UInt8(ascii: "n"): builder.text.append(0x0A)
    case UInt8(ascii: "r"): builder.text.append(0x0D)
    case UInt8(ascii: "t"): builder.text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = readUnicode() else {
        fail(.badEscape, from: start)
        return false
      }
      builder.text.append(contentsOf: String(scalar).utf8)
    default:
      fail(.badEscape, from: start)
      return false
    }
    return true
  }

  /// After `\u`: one scalar, from one unit or from a pair of surrogates; nil for half a pair.
  private mutating func readUnicode() -> Unicode.Scalar? {
    guard let unit = readUnit() else { return nil }
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = readUnit(), UTF16.isTrailSurrogate(second)
    else { return nil }
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  private mutating func readUnit() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index..<index + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    index += 4
    return unit
  }
}
