import PlanCompiler

/// What is known of a published site, kept in the cache.
struct TreeStore {
  private let cache: CacheFolder?
  private let name: String
  private let output: String

  init(_ cache: CacheFolder?, output: String) {
    self.cache = cache
    self.output = output
    let (parent, folder) = SitePublisher.split(output)
    let place = (CacheFolder.realPath(parent) ?? parent) + "/" + folder
    name = "situs-\(SHA256.digest(of: Array(place.utf8)).hexadecimal.prefix(16))"
  }

  /// Of the site that lies there now.
  var identity: TreeRecord.Identity? { SitePublisher.identity(of: output) }

  /// Nil unless the site lies there as we left it.
  func last() -> TreeRecord? {
    guard let record = cache?.read(name).flatMap(TreeRecord.init(encoded:)),
      record.published == identity
    else { return nil }
    return record
  }

  /// Before anything that a crash could leave half done: with no record, the next run begins anew.
  func forget() { cache?.remove(name) }

  func save(_ record: TreeRecord) { cache?.write(record.encoded(), to: name) }
}
