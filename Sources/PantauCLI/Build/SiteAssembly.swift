import Glibc
import Output
import PlanCompiler

/// Brings the files of one site together and publishes them.
///
/// With no site to build on, files are written as they come, into a new tree. After a small edit they are held back until
/// all is known to be sound; then the tree that was published before the present one is made like it (the last edit's files
/// get a second name there, nothing is copied), this edit's files are written over it, and the two trees exchange names.
struct SiteAssembly {
  private let publisher: SitePublisher
  /// The site that is published now, when it is known to be ours and whole.
  private let base: TreeRecord?
  /// The tree that files are written into as they come; nil: they are held back.
  private let tree: FolderHandle?
  private var groups: [TreeRecord.Group] = []
  private var fresh: [TreeRecord.File] = []
  private var held: [String: [AssembledParts.Piece]] = [:]
  /// By position in the base's groups: the position in `groups`.
  private var kept: [Int?]
  private let baseGroups: [String: Int]

  init(_ publisher: SitePublisher, base: TreeRecord?, holdsBack: Bool) throws(FileFault) {
    self.publisher = publisher
    self.base = base
    tree = holdsBack && base != nil ? nil : try publisher.makeStaging()
    kept = Array(repeating: nil, count: base?.groups.count ?? 0)
    baseGroups = Dictionary(
      (base?.groups ?? []).enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether files are held in memory until all of them are there.
  var holdsBack: Bool { tree == nil }

  /// What workers do with a region's files.
  var deliver: @Sendable ([OutputFile]) throws -> RegionOutcome.Delivery {
    { [tree] files in
      guard let tree else { return .held(try files.map { try Self.hold($0, AssembledParts($0)) }) }
      return .written(try files.map { try Self.write($0, to: tree) { _ in nil } })
    }
  }

  /// What workers do with files that are made of parts: those that the published site has are not made again.
  ///
  /// - Parameter key: what a part depends on beside the context; nil: nobody knows.
  func deliver(
    _ files: [OutputFile], context: Digest, key: (_ part: String) -> Digest?
  ) throws -> RegionOutcome.Delivery {
    if let tree { return .written(try files.map { try Self.write($0, to: tree, key) }) }
    return .held(
      try files.map { file in
        let published =
          base?.context == context ? base?.file(file.path).flatMap { PublishedParts(of: $0, in: publisher.output) } : nil
        return try Self.hold(file, AssembledParts(file, published, key))
      })
  }

  private static func hold(
    _ file: OutputFile, _ parts: AssembledParts
  ) throws(FileFault) -> RegionOutcome.Delivery.HeldFile {
    let (content, size, made) = try parts.digest()
    return .init(path: file.path, pieces: parts.pieces, content: content, size: size, made: made)
  }

  private static func write(
    _ file: OutputFile, to tree: FolderHandle, _ key: (String) -> Digest?
  ) throws(FileFault) -> TreeRecord.File {
    var digest = SteppedDigest()
    var parts: [TreeRecord.Part] = []
    try tree.write(to: file.path) { take in
      file.forEachPiece { part, place in
        guard let name = file.parts?[part].name, let key = key(name) else { return }
        parts.append(TreeRecord.Part(name: name, key: key, start: place.lowerBound, end: place.upperBound))
      } _: { piece in
        digest.update(piece)
        take(piece)
      }
    }
    let made = parts.isEmpty ? nil : TreeRecord.Made(parts: parts, midpoints: digest.midpoints)
    let size = digest.length
    return TreeRecord.File(path: file.path, content: digest.finish(), size: size, group: 0, made: made)
  }

  /// Whether the published site has this group as it would be written now.
  func has(_ group: TreeRecord.Group, context: Digest) -> Bool {
    guard let base, base.context == context, let position = baseGroups[group.name] else { return false }
    return base.groups[position].key == group.key
  }

  /// Takes a group over from the published site.
  mutating func keep(_ group: TreeRecord.Group) {
    guard let position = baseGroups[group.name] else { return }
    kept[position] = groups.count
    groups.append(group)
  }

  mutating func add(_ group: TreeRecord.Group, _ files: [OutputFile]) throws {
    add(group, try deliver(files))
  }

  mutating func add(_ group: TreeRecord.Group, _ delivery: RegionOutcome.Delivery) {
    let number = groups.count
    groups.append(group)
    switch delivery {
    case .written(let files):
      fresh += files.map {
        TreeRecord.File(path: $0.path, content: $0.content, size: $0.size, group: number, made: $0.made)
      }
    case .held(let files):
      for held in files {
        fresh.append(
          TreeRecord.File(path: held.path, content: held.content, size: held.size, group: number, made: held.made))
        self.held[held.path] = held.pieces
      }
    }
  }

  /// What stood where, and what is to stand there.
  private struct Change {
    var files: [TreeRecord.File] = []
    /// Of these paths the published site has other bytes or none.
    var differing: [String] = []
    /// Of these it has bytes that are no longer wanted.
    var surplus: [String] = []
    /// Of these it has the right bytes.
    var same: [String] = []

    /// Notes how the new files that are made of parts look, now that they are published.
    mutating func stampParts(in site: String) {
      for index in files.indices where files[index].made != nil && files[index].made?.stamp == nil {
        let stamp = PublishedParts.stamp(of: site + "/" + files[index].path)
        files[index].made?.stamp = stamp
      }
    }
  }

  /// Merges what is kept with what is new, both in order of path.
  ///
  /// - Complexity: O(files of the site + n log n) for n new ones
  private func change() -> Change {
    var change = Change()
    let old = base?.files ?? []
    let new = fresh.sorted { $0.path.precedesByBytes($1.path) }
    change.files.reserveCapacity(old.count + new.count)
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let order = i == old.count ? 1 : j == new.count ? -1 : Self.order(old[i].path, new[j].path)
      if order < 0 {
        if let group = kept[old[i].group] {
          change.files.append(
            TreeRecord.File(
              path: old[i].path, content: old[i].content, size: old[i].size, group: group, made: old[i].made))
          change.same.append(old[i].path)
        } else {
          change.surplus.append(old[i].path)
        }
      } else {
        change.files.append(new[j])
        // In a tree written from nothing the same bytes lie a second time, and a file that lends its parts to its successor is
        // known by where it lies: the next edit gives both trees the same one.
        let isSame = order == 0 && old[i].content == new[j].content && (tree == nil || new[j].made == nil)
        if isSame { change.same.append(new[j].path) } else { change.differing.append(new[j].path) }
        j += 1
      }
      if order <= 0 { i += 1 }
    }
    return change
  }

  /// The order of two paths by bytes: negative, zero or positive.
  private static func order(_ left: String, _ right: String) -> Int {
    if left == right { return 0 }
    return left.precedesByBytes(right) ? -1 : 1
  }

  /// Publishes what was brought together.
  ///
  /// - Parameters:
  ///   - seal: the file that describes all others; it is written last and is not among them.
  ///   - willTouch: called once before anything that a crash could leave half done.
  /// - Returns: what the site consists of now, and how many files were written.
  consuming func publish(
    context: Digest, seal: (_ files: [TreeRecord.File]) throws -> OutputFile, willTouch: () -> Void
  ) throws -> (record: TreeRecord?, written: Int, total: Int) {
    var change = change()
    let seal = try seal(change.files)
    let size = change.files.count + 1
    if let base, tree == nil, change.differing.isEmpty, change.surplus.isEmpty,
      try FileReader.bytes(of: publisher.output + "/" + seal.path) == seal.bytes
    {
      let record = TreeRecord(
        context: context, published: base.published, spare: base.spare, differing: base.differing,
        surplus: base.surplus, groups: groups, files: change.files)
      return (record, 0, size)
    }
    let standing = try StandingTree(publisher, known: base.map { $0.files.map(\.path) })
    willTouch()
    change.differing.append(seal.path)
    held[seal.path] = [.memory(seal.bytes[...])]
    let ready = try prepare(change, seal)
    if !standing.carried.isEmpty { try standing.carry(from: publisher.open(.published), into: publisher.open(ready)) }
    let hadOld = try publisher.publish(ready)
    do throws(FileFault) {
      try retire(ready, hadOld: hadOld, standing)
    } catch {
      var fault = error
      fault.site = .replaced
      throw fault
    }
    let spare = base == nil ? nil : publisher.identity(of: .spare)
    change.stampParts(in: publisher.output)
    let record = publisher.identity(of: .published).map { identity in
      TreeRecord(
        context: context, published: identity, spare: spare, differing: change.differing, surplus: change.surplus,
        groups: groups, files: change.files)
    }
    return (record, tree == nil ? change.differing.count : fresh.count + 1, size)
  }

  /// Makes a tree that holds exactly the new site.
  private func prepare(_ change: Change, _ seal: OutputFile) throws -> SitePublisher.Tree {
    if let tree {
      try relink(change.same.filter { path in !freshPaths.contains(path) }, into: tree)
      try tree.write(seal.bytes, to: seal.path)
      return .staging
    }
    let target: FolderHandle
    let name: SitePublisher.Tree
    if let spare = try updatedSpare(change) {
      (target, name) = (spare, .spare)
    } else {
      (target, name) = (try publisher.makeStaging(), .staging)
      try relink(change.same, into: target)
    }
    try Self.onAllCores(change.differing, parts: change.differing.count) { [held] path throws(FileFault) in
      try target.write(to: path, replacing: true) { take throws(FileFault) in
        for piece in held[path] ?? [] { try piece.read(take) }
      }
    }
    return name
  }

  private var freshPaths: Set<String> { base == nil ? [] : Set(fresh.map(\.path)) }

  /// The tree published before the present one, made like it except for what is about to be written; nil when there is
  /// none that we know.
  private func updatedSpare(_ change: Change) throws(FileFault) -> FolderHandle? {
    guard let base, let known = base.spare, publisher.identity(of: .spare) == known else { return nil }
    let present = try publisher.open(.published)
    let spare = try publisher.open(.spare)
    let gone = Set(change.surplus)
    let written = Set(change.differing)
    for path in base.differing where !written.contains(path) {
      try spare.remove(path, withFolders: gone.contains(path))
      if !gone.contains(path) { try spare.link(path, from: present) }
    }
    for path in base.surplus + change.surplus where !written.contains(path) { try spare.remove(path, withFolders: true) }
    return spare
  }

  /// Gives files of the published site a second name in a new tree, on all cores.
  private func relink(_ paths: [String], into tree: FolderHandle) throws {
    guard !paths.isEmpty else { return }
    let present = try publisher.open(.published)
    try Self.onAllCores(paths, parts: 64) { path throws(FileFault) in try tree.link(path, from: present) }
  }

  /// Does something for every path, or for all until one fails.
  ///
  /// - Parameter parts: into how many the list is cut.
  private static func onAllCores(
    _ paths: [String], parts: Int, _ work: @Sendable (String) throws(FileFault) -> Void
  ) throws(FileFault) {
    let faults = Concurrency.map(count: parts) { part -> FileFault? in
      for path in paths[paths.count * part / parts..<paths.count * (part + 1) / parts] {
        do throws(FileFault) { try work(path) } catch { return error }
      }
      return nil
    }
    if let fault = faults.compactMap({ $0 }).first { throw fault }
  }

  /// The tree that came out of the exchange stays for the next edit, if it is ours and ours alone.
  private func retire(_ name: SitePublisher.Tree, hadOld: Bool, _ standing: StandingTree) throws(FileFault) {
    guard hadOld else { return try publisher.remove(.spare) }
    if let base, standing.carried.isEmpty, publisher.identity(of: name) == base.published {
      guard name != .spare else { return }
      try publisher.remove(.spare)
      try publisher.rename(name, to: .spare)
    } else {
      if !standing.carried.isEmpty, let entries = try publisher.entries(of: name) {
        try standing.carryLate(from: publisher.open(name), into: publisher.open(.published), entries: entries)
      }
      try publisher.remove(name)
      try publisher.remove(.spare)
    }
  }
}
