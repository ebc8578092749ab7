/// What may stand in a hole, and therefore where the hole may stand and how it is written in Mustache.
public enum HoleKind: Sendable, Hashable {
  /// Escaped text, written `{{name}}`: between tags or inside a double-quoted attribute.
  case text
  /// An escaped address, written `{{name}}`: inside a double-quoted attribute only.
  case url
  /// Markup that the program made and escaped, written `{{{name}}}`: between tags only.
  case html
  /// JSON that the program made, every `<` as `\u003c`, written `{{{name}}}`: inside a `script` element only.
  case json

  var isTripleBraced: Bool { self == .html || self == .json }

  func mayStand(in place: MarkupPlace) -> Bool {
    switch self {
    case .text: place == .content || place == .attributeValue
    case .url: place == .attributeValue
    case .html: place == .content
    case .json: place == .script
    }
  }
}

/// A hole that a layout may contain: the contract between templates and the code that fills them.
public struct HoleDeclaration: Sendable, Hashable {
  public let name: String
  public let kind: HoleKind

  public init(_ name: String, _ kind: HoleKind) {
    self.name = name
    self.kind = kind
  }
}
