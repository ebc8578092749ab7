import Glibc
import PlanCompiler

/// A repository folder of our own that shows git another one's objects and references, and nothing else of it.
///
/// Git obeys the configuration of the repository that it reads: file monitors, signature programs, hooks, filters, pagers,
/// transports and whatever the next version adds are programs that the configuration names. So git is given a folder whose
/// configuration we wrote, with links to `objects`, `refs`, `packed-refs` and `shallow`; no key of theirs is ever read.
/// A repository of another owner can be read for the same reason. The options and variables of `GitProcess` forbid everything
/// else that starts a program.
final class IsolatedGit: Sendable {
  let location: GitLocation
  /// The commit that the work tree stood on when this was made; nil before the first.
  let head: String?
  private let folder: String
  private let environment: [String]

  /// - Parameter index: where the index lies, when it is not the repository's own.
  /// - Returns: nil when there is nowhere to put the folder.
  init?(_ location: GitLocation, index: String? = nil) {
    let base = environmentValue("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array((base + "/pantau-git-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { return nil }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.location = location
    self.folder = folder
    head = location.head
    environment = Self.environment(folder, workTree: location.workTree, index: index ?? location.folder + "/index")
    for name in ["objects", "refs", "packed-refs", "shallow"] { unsafe symlink("\(location.common)/\(name)", "\(folder)/\(name)") }
    unsafe mkdir(folder + "/info", 0o700)
    unsafe symlink(location.common + "/info/exclude", folder + "/info/exclude")
    let isSHA256 = head?.utf8.count == 64
    let configuration = "[core]\n\tbare = false\n\trepositoryformatversion = \(isSHA256 ? 1 : 0)\n"
    let files = [
      ("HEAD", (head ?? "ref: refs/heads/belum-ada-komit") + "\n"),
      ("config", configuration + (isSHA256 ? "[extensions]\n\tobjectformat = sha256\n" : "")),
    ]
    for (name, text) in files {
      let bytes = Array(text.utf8)
      guard (try? FolderHandle.create("\(folder)/\(name)", mode: 0o600) { take in take(bytes.span) }) != nil else {
        Self.remove(folder)
        return nil
      }
    }
  }

  deinit { Self.remove(folder) }

  /// Removes what `init` made, by name: the links go, what they lead to stays.
  private static func remove(_ folder: String) {
    for name in ["objects", "refs", "packed-refs", "shallow", "info/exclude", "HEAD", "config"] { unsafe unlink("\(folder)/\(name)") }
    unsafe rmdir(folder + "/info")
    unsafe rmdir(folder)
  }

  /// All that git says; nil when it fails.
  func output(_ arguments: [String], input: [UInt8] = []) -> [UInt8]? {
    GitProcess.output(Self.options + arguments, environment: environment, input: input)
  }

  /// What git says in one line; nil when it fails.
  func text(_ arguments: [String]) -> String? {
    output(arguments).map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) }
  }

  /// Hands over what git says line by line until `take` gives false.
  func lines(_ arguments: [String], _ take: (Substring) -> Bool) {
    var rest: [UInt8] = []
    let isWhole = GitProcess.run(Self.options + arguments, environment: environment) { piece in
      rest += piece
      guard let end = rest.lastIndex(of: 0x0A) else { return true }
      let text = String(decoding: rest[..<end], as: UTF8.self)
      rest.removeSubrange(...end)
      return text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy(take)
    }
    if isWhole, !rest.isEmpty { _ = take(String(decoding: rest, as: UTF8.self)[...]) }
  }

  /// Names between zero bytes.
  func names(_ arguments: [String]) -> [String]? {
    output(arguments)?.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// No key of a repository can name a program here; these hold where git reads another file than we think.
  private static let options = [
    "safe.bareRepository=explicit", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.commitGraph=false",
    "core.quotePath=false", "core.untrackedCache=false", "log.showSignature=false", "gpg.program=false", "gpg.ssh.program=false",
    "gpg.x509.program=false", "credential.helper=", "diff.external=", "mailmap.file=", "mailmap.blob=HEAD:.mailmap",
    "protocol.allow=never", "uploadpack.packObjectsHook=", "gc.auto=0", "maintenance.auto=false",
  ].flatMap { ["-c", $0] } + ["--no-pager", "--no-optional-locks"]

  /// Nothing of ours but what git needs to be found, and what the user ignores everywhere.
  private static func environment(_ folder: String, workTree: String, index: String) -> [String] {
    let kept = ["PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR"].compactMap { name in environmentValue(name).map { "\(name)=\($0)" } }
    return kept + [
      "GIT_DIR=" + folder, "GIT_WORK_TREE=" + workTree, "GIT_INDEX_FILE=" + index, "GIT_CONFIG_NOSYSTEM=1",
      "GIT_CONFIG_GLOBAL=/dev/null", "GIT_ATTR_NOSYSTEM=1", "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1",
      "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0", "GIT_LITERAL_PATHSPECS=1", "GIT_TERMINAL_PROMPT=0",
      "GIT_ASKPASS=/bin/false", "SSH_ASKPASS=/bin/false", "GIT_SSH_COMMAND=/bin/false", "GIT_EDITOR=/bin/false", "GIT_PAGER=cat",
      "LC_ALL=C",
    ]
  }
}
