import PlanProgress

/// What a published site consists of, so that the next run writes only what differs.
public struct TreeRecord: Sendable {
  /// One file of the site. `group` is its place in `groups`.
  public struct File: Sendable {
    public let path: String
    public let content: Digest
    /// Bytes.
    public let size: Int
    public var group: Int
    /// How it was put together, if it was made of parts that its successor may take over.
    public var made: Made?

    public init(path: String, content: Digest, size: Int, group: Int, made: Made? = nil) {
      self.path = path
      self.content = content
      self.size = size
      self.group = group
      self.made = made
    }
  }

  /// The parts of one file.
  public struct Made: Sendable {
    /// How the published file is known again; nil before it is published.
    public var stamp: Identity?
    public let parts: [Part]
    /// On the way to the file's digest, in order.
    public let midpoints: [Midpoint]

    public init(stamp: Identity? = nil, parts: [Part], midpoints: [Midpoint]) {
      self.stamp = stamp
      self.parts = parts
      self.midpoints = midpoints
    }
  }

  /// Where a digest is after so many bytes.
  public struct Midpoint: Sendable {
    public let length: Int
    /// The 32 bytes that a digest would be if its end were not marked.
    public let state: Digest

    public init(length: Int, state: Digest) {
      self.length = length
      self.state = state
    }
  }

  /// What lies at `start..<end` of a file.
  public struct Part: Sendable {
    public let name: String
    /// What it depends on: the same name, key and context give the same bytes.
    public let key: Digest
    public let start: Int
    public let end: Int

    public init(name: String, key: Digest, start: Int, end: Int) {
      self.name = name
      self.key = key
      self.start = start
      self.end = end
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

  /// The file at a path.
  ///
  /// - Complexity: O(log files)
  public func file(_ path: String) -> File? {
    var range = files.startIndex..<files.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if files[middle].path == path { return files[middle] }
      let isBelow = files[middle].path.utf8.lexicographicallyPrecedes(path.utf8)
      range = isBelow ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private static let signature: [UInt8] = Array("pantau-situs-4".utf8)

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
      writer.append(file.size)
      writer.append(file.group)
      writer.append(file.made) { $1.write(to: &$0) }
    }
    return writer.bytes
  }

  /// Nil for bytes of another form.
  public init?(encoded bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var reader = CompactReader(bytes, Self.signature.count..<bytes.count)
    do throws(CompactReader.Malformed) {
      context = try Digest(from: &reader)
      published = Identity(numbers: try reader.list { (reader) throws(CompactReader.Malformed) in try reader.int() })
      let spare = try reader.list { (reader) throws(CompactReader.Malformed) in try reader.int() }
      self.spare = spare.isEmpty ? nil : Identity(numbers: spare)
      differing = try reader.list { (reader) throws(CompactReader.Malformed) in try reader.text() }
      surplus = try reader.list { (reader) throws(CompactReader.Malformed) in try reader.text() }
      groups = try reader.list { (reader) throws(CompactReader.Malformed) in
        Group(name: try reader.text(), key: try Digest(from: &reader))
      }
      files = try reader.list { (reader) throws(CompactReader.Malformed) in
        File(
          path: try reader.text(), content: try Digest(from: &reader), size: try reader.int(), group: try reader.int(),
          made: try reader.flag() ? try Made(from: &reader) : nil)
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd, files.allSatisfy({ groups.indices.contains($0.group) }) else { return nil }
  }
}

extension TreeRecord.Made {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.append(stamp?.numbers ?? []) { $0.append($1) }
    writer.append(parts) { writer, part in
      writer.append(part.name)
      part.key.write(to: &writer)
      writer.append(part.start)
      writer.append(part.end)
    }
    writer.append(midpoints) { writer, midpoint in
      writer.append(midpoint.length)
      midpoint.state.write(to: &writer)
    }
  }

  fileprivate init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    let numbers = try reader.list { (reader) throws(CompactReader.Malformed) in try reader.int() }
    stamp = numbers.isEmpty ? nil : TreeRecord.Identity(numbers: numbers)
    parts = try reader.list { (reader) throws(CompactReader.Malformed) in
      TreeRecord.Part(
        name: try reader.text(), key: try Digest(from: &reader), start: try reader.int(), end: try reader.int())
    }
    midpoints = try reader.list { (reader) throws(CompactReader.Malformed) in
      TreeRecord.Midpoint(length: try reader.int(), state: try Digest(from: &reader))
    }
  }
}
