internal import YAMLTree

extension KeywordGroup {
  /// `$ref`: the subschema at another place of the same file holds here too.
  static let references = KeywordGroup(
    "ReferenceKeywords", [Keyword("$ref", .string)]
  ) { reader, values in
    guard let node = values["$ref"], let target = reader.target(of: node, base: reader.bases[values.number]) else {
      return
    }
    reader.emit(.reference(target))
  }
}

extension SchemaReader {
  /// The subschema that a reference means; nil, and a fault, when there is none in this file.
  fileprivate mutating func target(of node: Int, base: String) -> Int32? {
    let text = string(node)
    let address: URIReference
    let resource: String
    if text.utf8.first == UInt8(ascii: "#") {
      // By far the commonest: a place in the same resource.
      address = URIReference(text)
      resource = base
    } else {
      address = URIReference(text).resolved(against: base)
      resource = address.withoutFragment
    }
    guard let root = addresses.resources[resource] else {
      refuse(
        .unsupported, node, id: "rujukan ke luar berkas ini tidak didukung: `\(text)`",
        en: "references to other files are not supported: `\(text)`")
      return nil
    }
    guard let fragment = address.fragment.map(URIReference.decoded) ?? "" else {
      refuse(.danglingReference, node, id: "`\(text)` salah bentuk", en: "`\(text)` is malformed")
      return nil
    }
    let found: Int?
    if fragment.isEmpty {
      found = root
    } else if fragment.hasPrefix("/") {
      found = follow(fragment, from: root)
    } else {
      found = addresses.anchors[resource + "#" + fragment]
    }
    guard let found, [.mapping, .boolean].contains(tree.records[tree.target(found)].kind) else {
      refuse(
        .danglingReference, node, id: "`\(text)` tidak menunjuk ke skema mana pun",
        en: "`\(text)` leads to no schema")
      return nil
    }
    return number(of: found, base: resource)
  }

  /// Follows a JSON Pointer (RFC 6901).
  private func follow(_ pointer: String, from root: Int) -> Int? {
    var node = tree.target(root)
    for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let key = Self.unescaped(token)
      switch tree.records[node].kind {
      case .mapping:
        guard let value = value(key, in: node) else { return nil }
        node = tree.target(value)
      case .sequence:
        let items = items(node)
        guard key == "0" || !key.hasPrefix("0"), let index = Int(key), items.indices.contains(index) else { return nil }
        node = tree.target(items[index])
      default: return nil
      }
    }
    return node
  }

  /// `~1` is `/` and `~0` is `~`, read from left to right.
  private static func unescaped(_ token: Substring) -> String {
    var result: [UInt8] = []
    var isEscape = false
    for byte in token.utf8 {
      if isEscape {
        result.append(
          byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : byte)
        isEscape = false
      } else if byte == UInt8(ascii: "~") {
        isEscape = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Validator {
  func checkReference(_ target: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool { applyInPlace(target, spot, &walk) }
}
