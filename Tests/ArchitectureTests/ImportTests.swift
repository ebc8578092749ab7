import Foundation
import TestSupport
import Testing

/// The floors of ARCHITECTURE.md, held against every `import` in Sources.
///
/// SwiftPM's own check lets an import of anything that is transitively reachable through; this one does not.
@Suite struct ImportTests {
  struct Row {
    let floor: String
    let modules: [String]
    let mayImport: Set<String>
  }

  /// Modules that come from the toolchain or a package, and who may use them; everything else in the table is ours.
  static let outside: [String: Set<String>] = [
    "ArgumentParser": ["NationalSample", "PantauCLI"],
    "Mustache": ["Layouts"],
    "Foundation": ["NationalSample", "PantauCLI"],
    "Glibc": ["PantauCLI"],
    "Dispatch": ["PantauCLI"],
    "Synchronization": ["PantauCLI", "PlanCompiler", "PlanSite"],
  ]

  @Test func everyImportIsInTheTable() throws {
    let rows = try Self.table()
    let allowed = Dictionary(
      rows.flatMap { row in row.modules.map { ($0, row.mayImport) } }, uniquingKeysWith: { first, _ in first })
    for (module, file, imported) in try Self.imports() {
      guard let own = allowed[module] else {
        Issue.record("\(module) has no row in ARCHITECTURE.md; add it to the table «One pipeline»")
        continue
      }
      let isFine = own.contains(imported) || Self.outside[imported]?.contains(module) == true
      #expect(isFine, "\(file) imports \(imported); \(module)'s row in ARCHITECTURE.md does not allow that")
    }
  }

  @Test func floorsOnlyImportLowerFloors() throws {
    let rows = try Self.table()
    var floors: [String: Int] = [:]
    for row in rows { for module in row.modules { floors[module] = row.floor == "C" ? -1 : Int(row.floor) } }
    for row in rows {
      for module in row.modules {
        for imported in row.mayImport where floors[imported] != nil {
          let own = try #require(floors[module], "\(module): floor \(row.floor)")
          #expect(floors[imported]! < own, "\(module) on floor \(own) may not import \(imported)")
        }
      }
    }
  }

  @Test func everyTargetHasARow() throws {
    let listed = Set(try Self.table().flatMap(\.modules))
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: PackageFolder.url.appending(path: "Sources").path)
    for folder in folders.sorted() {
      #expect(listed.contains(folder), "Sources/\(folder) has no row in ARCHITECTURE.md")
    }
    for module in listed.sorted() {
      #expect(folders.contains(module), "ARCHITECTURE.md names \(module), which is no folder under Sources")
    }
  }

  /// The rows `| floor | modules | may import | in one line |` of ARCHITECTURE.md.
  static func table() throws -> [Row] {
    let text = try String(contentsOf: PackageFolder.url.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").compactMap { line -> Row? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count == 4, cells[0] == "C" || Int(cells[0]) != nil else { return nil }
      return Row(floor: cells[0], modules: names(cells[1]), mayImport: Set(names(cells[2])))
    }
    #expect(!rows.isEmpty, "ARCHITECTURE.md has no table of modules")
    return rows
  }

  private static func names(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }

  static func imports() throws -> [(module: String, file: String, imported: String)] {
    var found: [(String, String, String)] = []
    for file in try SourceFiles.swift(under: "Sources") {
      let module = String(file.path.split(separator: "/")[1])
      for line in file.text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count > keyword + 1,
          keyword == 0 || ["public", "internal", "private", "package", "fileprivate"].contains(words[0])
        else { continue }
        let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
        let name = kinds.contains(words[keyword + 1]) ? words[keyword + 2] : words[keyword + 1]
        found.append((module, file.path, String(name.split(separator: ".")[0])))
      }
    }
    #expect(found.count > 50, "the test found hardly any import: is it reading the right folder?")
    return found
  }
}

/// Swift files of the package, by path relative to its folder, in order.
enum SourceFiles {
  static func swift(under folder: String) throws -> [(path: String, text: String)] {
    let root = PackageFolder.url
    let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return try (files ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let full = "\(folder)/\(path)"
      return (full, try String(contentsOf: root.appending(path: full), encoding: .utf8))
    }
  }
}
