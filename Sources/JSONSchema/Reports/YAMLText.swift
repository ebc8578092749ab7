internal import YAMLTree

/// Values of a schema as the YAML text that a person would write: in examples, allowed values and proposed lines.
enum YAMLText {
  /// One line in flow style.
  static func flow(_ tree: YAMLTree, _ node: Int) -> String {
    let node = tree.target(node)
    switch tree.records[node].kind {
    case .null: return "null"
    case .boolean: return tree.isTrue(node) ? "true" : "false"
    case .integer, .decimal: return tree.string(of: YAMLTree.Node(node))
    case .string: return scalar(tree.string(of: YAMLTree.Node(node)))
    case .sequence:
      return "[" + tree.items(of: YAMLTree.Node(node)).map { flow(tree, Int($0.index)) }.joined(separator: ", ") + "]"
    case .mapping:
      let entries = tree.entries(of: YAMLTree.Node(node)).map {
        "\(key(tree.string(of: $0.key))): \(flow(tree, Int($0.value.index)))"
      }
      return "{" + entries.joined(separator: ", ") + "}"
    }
  }

  /// One line in flow style with dots for every scalar, so that nobody takes an example's value for his own.
  static func shape(_ tree: YAMLTree, _ node: Int) -> String {
    let node = tree.target(node)
    switch tree.records[node].kind {
    case .sequence:
      return "[" + (Array(tree.items(of: YAMLTree.Node(node))).first.map { shape(tree, Int($0.index)) } ?? "") + "]"
    case .mapping:
      let entries = tree.entries(of: YAMLTree.Node(node)).map {
        "\(key(tree.string(of: $0.key))): \(shape(tree, Int($0.value.index)))"
      }
      return "{" + entries.joined(separator: ", ") + "}"
    default: return "…"
    }
  }

  /// A key: years and codes need no quotes there, because every key is text to a schema.
  static func key(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return ExactNumber(bytes, bytes.indices) != nil && !bytes.contains(UInt8(ascii: ".")) ? text : scalar(text)
  }

  /// A string as a scalar: plain where that is safe in every YAML version and in flow style, else in double quotes.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\x" + (digits.count == 1 ? "0" + digits : digits)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Words that YAML 1.1 or 1.2 reads as something other than text.
  private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isLetter(first) || isDigit(first) || first >= 0x80,
      last != UInt8(ascii: " "), last != UInt8(ascii: ":"), !reserved.contains(text.lowercased()),
      ExactNumber(bytes, bytes.indices) == nil
    else { return false }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        return false
      case UInt8(ascii: ":"): if bytes[index + 1] == UInt8(ascii: " ") { return false }
      case UInt8(ascii: "#"): if bytes[index - 1] == UInt8(ascii: " ") { return false }
      default: break
      }
    }
    return true
  }
}
