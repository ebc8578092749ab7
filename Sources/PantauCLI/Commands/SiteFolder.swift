import ArgumentParser
import Diagnostics

/// Where the site's own files are: pages and assets, and `site.yaml`, which also says how grave advice is. The same for
/// every command that looks at plans.
struct SiteFolder: ParsableArguments {
  @Option(help: ArgumentHelp(
      id: "Folder situs: site.yaml, pages/, assets/.", en: "The site's folder: site.yaml, pages/, assets/.",
      valueName: "folder"))
  var site = "site"

  var settings: Settings { Settings(path: site + "/site.yaml") }

  struct Settings: Sendable {
    let path: String

    /// Nil when there is none.
    func file() throws(FileFault) -> SourceFile? {
      try FileReader.bytes(of: path).map {
        SourceFile(id: SourceID(PlanRun.firstSharedID + 20_000), path: path, bytes: $0)
      }
    }
  }
}
