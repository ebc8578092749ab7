import ArgumentParser
import Diagnostics
import PlanCompiler

/// The privacy guard over what is about to be committed: the bytes that git would store, not those of the work tree.
struct StagedCheck {
  /// Where the guard does not look: programs and tests, whose invented examples it is measured by.
  static let excluded = ["Sources/", "Tests/"]

  func outcome() throws -> RunOutcome {
    guard let repository = GitRepository.here(), let staged = repository.stagedFiles() else {
      throw ValidationError(id: "--staged: di sini tidak ada repositori git.", en: "--staged: there is no git repository here.")
    }
    let files = staged.filter { file in !Self.excluded.contains { file.path.hasPrefix($0) } }
    var outcome = RunOutcome(fileCount: files.count)
    for (offset, (file, bytes)) in zip(files, repository.bytes(of: files.map(\.content))).enumerated() {
      // What cannot be read cannot be called clean.
      guard let bytes else {
        throw ValidationError(
          id: "--staged: isi «\(file.path)» tidak dapat dibaca dari git.",
          en: "--staged: «\(file.path)» cannot be read from git.")
      }
      outcome.findings += guardFindings(
        in: SourceFile(id: SourceID(UInt32(offset)), path: file.path, bytes: bytes))
    }
    return outcome
  }
}
