/// One file of the finished site: a path relative to the site's root, with `/`, and its bytes.
public struct OutputFile: Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
