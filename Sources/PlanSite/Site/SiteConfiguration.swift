public import Diagnostics

/// What `site/site.yaml` says, and the few things that the person who builds the site knows.
public struct SiteConfiguration: Sendable {
  public var title: LocalizedText
  public var claim: LocalizedText
  /// Where the site will stand, ending in a slash; nil: no canonical addresses, feeds or sitemap are written.
  public var address: String?
  public var repository: Repository?

  /// Where on its server the site will stand: `/`, or `/pantau/` for `https://contoh.go.id/pantau/`.
  var path: String? {
    guard let address, let scheme = address.firstRange(of: "://"),
      let slash = address[scheme.upperBound...].firstIndex(of: "/")
    else { return nil }
    return String(address[slash...])
  }

  /// Where the sources are published, for links from figures to lines.
  public struct Repository: Sendable {
    public var address: String
    /// `{alamat}/blob/{komit}/{berkas}#L{baris}`.
    public var filePattern: [Piece]?
    /// `{alamat}/commit/{komit}`.
    public var commitPattern: [Piece]?

    public enum Piece: Sendable, Hashable {
      case text(String)
      case address, commit, file, line
    }

    public init(address: String, filePattern: String?, commitPattern: String?) {
      self.address = address
      self.filePattern = filePattern.map(Self.pieces)
      self.commitPattern = commitPattern.map(Self.pieces)
    }

    /// Cuts a pattern at its names once, so that thousands of links are not searched for braces.
    static func pieces(_ pattern: String) -> [Piece] {
      let names: [(String, Piece)] = [
        ("{alamat}", .address), ("{komit}", .commit), ("{berkas}", .file), ("{baris}", .line),
      ]
      var pieces: [Piece] = []
      var text = ""
      var rest = pattern[...]
      while let first = rest.first {
        if let found = names.first(where: { rest.hasPrefix($0.0) }) {
          if !text.isEmpty { pieces.append(.text(text)) }
          text = ""
          pieces.append(found.1)
          rest = rest.dropFirst(found.0.count)
        } else {
          text.append(first)
          rest = rest.dropFirst()
        }
      }
      if !text.isEmpty { pieces.append(.text(text)) }
      return pieces
    }
  }

  public init(title: LocalizedText, claim: LocalizedText, address: String?, repository: Repository?) {
    self.title = title
    self.claim = claim
    self.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.repository = repository
  }
}
