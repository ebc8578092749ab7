import PlanProgress

/// What a published site consists of, so that the next run writes only what differs.
public struct TreeRecord: Sendable {
  /// One file of the site. `group` is its place in `groups`.
  public struct File: Sendable {
    public let path: String
    public let content: Digest
    public var group: Int

    public init(path: String, content: Digest, group: Int) {
      self.path = path
      self.content = content
      self.group = group
    }
  }

  /// Files that are written together: a region's, the nation's, the assets.
  public struct Group: Sendable, Hashable {
    public let name: String
    /// What the files depend on: the same key and context give the same files.
    public let key: Digest

    public init(name: String, key: Digest) {
      self.name = name
      self.key = key
    }
  }

  /// How a folder is known again, so that nobody else's site is taken for ours: numbers of the file system for the folder
  /// and for the manifest in it.
  public struct Identity: Sendable, Hashable {
    public let numbers: [Int]

    public init(numbers: [Int]) { self.numbers = numbers }
  }

  /// Everything that all groups depend on.
  public let context: Digest
  public let published: Identity
  /// The tree that was published before, kept beside it; nil when there is none.
  public let spare: Identity?
  /// What must be done to the spare tree to make it like the published one: files that differ or are missing there, and
  /// files that are too many.
  public let differing: [String]
  public let surplus: [String]
  public let groups: [Group]
  /// In order of path, by bytes.
  public let files: [File]

  public init(
    context: Digest, published: Identity, spare: Identity?, differing: [String], surplus: [String], groups: [Group],
    files: [File]
  ) {
    self.context = context
    self.published = published
    self.spare = spare
    self.differing = differing
    self.surplus = surplus
    self.groups = groups
    self.files = files
  }

  private static let signature: [UInt8] = Array("pantau-situs-1".utf8)

  public func encoded() -> [UInt8] {
    var writer = CompactWriter(capacity: 1024 + groups.count * 96 + files.count * 96)
    for byte in Self.signature { writer.append(byte: byte) }
    context.write(to: &writer)
    writer.append(published.numbers) { $0.append($1) }
    writer.append(spare?.numbers ?? []) { $0.append($1) }
    writer.append(differing) { $0.append($1) }
    writer.append(surplus) { $0.append($1) }
    writer.append(groups) { writer, group in
      writer.append(group.name)
      group.key.write(to: &writer)
    }
    writer.append(unsigned: UInt64(files.count))
    for file in files {
      writer.append(file.path)
      file.content.write(to: &writer)
      writer.append(file.group)
    }
    return writer.bytes
  }

  /// Nil for bytes of another form.
  public init?(encoded bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var reader = CompactReader(bytes, Self.signature.count..<bytes.count)
    do throws(CompactReader.Malformed) {
      context = try Digest(from: &reader)
      published = Identity(numbers: try Self.list(from: &reader) { (reader: inout CompactReader) throws(CompactReader.Malformed) in try reader.int() })
      let spare = try Self.list(from: &reader) { (reader: inout CompactReader) throws(CompactReader.Malformed) in try reader.int() }
      self.spare = spare.isEmpty ? nil : Identity(numbers: spare)
      differing = try Self.list(from: &reader) { (reader: inout CompactReader) throws(CompactReader.Malformed) in try reader.text() }
      surplus = try Self.list(from: &reader) { (reader: inout CompactReader) throws(CompactReader.Malformed) in try reader.text() }
      groups = try Self.list(from: &reader) { (reader: inout CompactReader) throws(CompactReader.Malformed) in
        Group(name: try reader.text(), key: try Digest(from: &reader))
      }
      files = try Self.list(from: &reader) { (reader: inout CompactReader) throws(CompactReader.Malformed) in
        File(path: try reader.text(), content: try Digest(from: &reader), group: try reader.int())
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd, files.allSatisfy({ groups.indices.contains($0.group) }) else { return nil }
  }

  private static func list<Element>(
    from reader: inout CompactReader, _ read: (inout CompactReader) throws(CompactReader.Malformed) -> Element
  ) throws(CompactReader.Malformed) -> [Element] {
    let count = try reader.count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&reader)) }
    return list
  }
}
