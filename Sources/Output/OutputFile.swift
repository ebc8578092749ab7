/// One file of the finished site: a path relative to the site's root, with `/`, and its bytes.
public struct OutputFile: Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Files still to be written: whoever runs it may do so on any core, and need not keep them longer than it takes to put
/// them away. National pages are large: all at once they would weigh more than anything else in a build.
public typealias OutputJob = @Sendable () -> [OutputFile]
