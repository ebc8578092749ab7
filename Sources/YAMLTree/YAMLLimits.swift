/// Bounds on what one file may ask of us. Each breach is a located diagnostic that names the option to raise it.
public struct YAMLLimits: Sendable, Hashable {
  /// Bytes of one file.
  public var fileSize = 8 << 20
  /// Collections inside collections. libyaml 0.2.5 has no limit of its own and nested `[` is quadratic there.
  public var depth = 64
  /// Nodes of one file, counted after aliases are expanded: a billion laughs stops here.
  public var nodes = 1_000_000
  /// Bytes of one key.
  public var keyLength = 200
  /// Bytes of one scalar.
  public var scalarLength = 200_000

  public init() {}
}
