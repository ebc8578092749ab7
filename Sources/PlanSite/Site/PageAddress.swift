public import Diagnostics

/// Where a page stands in the site. Every link is relative, so the site can be served from any folder, or opened from
/// a disk; therefore pages are named with their `index.html`.
public struct PageAddress: Sendable, Hashable {
  public let language: Language
  /// From the root of the language's site: `["wilayah", "53.71"]`; empty is the home page.
  public let steps: [String]
  public let fileName: String

  public init(_ steps: [String], language: Language, fileName: String = "index.html") {
    self.language = language
    self.steps = steps
    self.fileName = fileName
  }

  private var languageSteps: [String] { language == .indonesian ? [] : [language.rawValue] }

  /// The file, relative to the site's root: `en/wilayah/53.71/index.html`.
  public var path: String { (languageSteps + steps + [fileName]).joined(separator: "/") }

  /// The same as people link to it: `en/wilayah/53.71/`.
  public var urlPath: String {
    let folder = (languageSteps + steps).map { $0 + "/" }.joined()
    return fileName == "index.html" ? folder : folder + fileName
  }

  /// `../../`: from the page to the root of its language.
  var languageRoot: String { String(repeating: "../", count: steps.count) }

  /// From the page to the root of the whole site: assets, data and the other language.
  var siteRoot: String { String(repeating: "../", count: steps.count + languageSteps.count) }

  func translated(to language: Language) -> PageAddress {
    PageAddress(steps, language: language, fileName: fileName)
  }
}
