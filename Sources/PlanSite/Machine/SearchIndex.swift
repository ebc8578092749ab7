import Diagnostics
import Output
import PlanModel

/// The index of the search box, one file a language: a statement that the site's script runs when the box is first used.
/// An entry is name, address from the language's root, what it is, and other names divided by `|`.
///
/// It is a script and not JSON because the site also opens from a folder, where pages may not fetch files.
struct SearchIndex {
  let reference: ReferenceData
  let language: Language

  func file() -> OutputFile {
    var script = ByteBuffer(capacity: 64 << 10)
    script.append("pantauSearch([")
    var isFirst = true
    for region in reference.regions where region.validTo == nil { write(region, &isFirst, &script) }
    for kind in reference.agencyKinds { write(kind, &isFirst, &script) }
    var seen: Set<String> = []
    for framework in reference.frameworks {
      for strategy in framework.strategies where seen.insert(strategy.id).inserted {
        write(strategy, framework, &isFirst, &script)
      }
    }
    script.append("]);\n")
    return OutputFile(path: "assets/search-\(language.rawValue).js", bytes: script.bytes)
  }

  private func write(_ region: Region, _ isFirst: inout Bool, _ script: inout ByteBuffer) {
    var detail = region.type.label[language]
    if let province = region.code.parent.flatMap({ reference.region($0) }) {
      detail += (language == .indonesian ? " di " : " in ") + province.displayName(language)
    }
    let names = [region.code.rawValue, region.shortName, region.abbreviation].compactMap { $0 }
    write(
      region.displayName(language), "wilayah/\(region.code)/index.html", detail, names.filter { $0 != region.name },
      &isFirst, &script)
  }

  private func write(_ kind: AgencyKind, _ isFirst: inout Bool, _ script: inout ByteBuffer) {
    let detail = LocalizedText(id: "Jenis instansi", en: "Kind of agency")[language]
    let names = [kind.abbreviation].compactMap { $0 } + kind.aliases + (language == .english ? [kind.name.id] : [])
    write(kind.name[language], "instansi/\(kind.id)/index.html", detail, names, &isFirst, &script)
  }

  private func write(
    _ strategy: Framework.Strategy, _ framework: Framework, _ isFirst: inout Bool, _ script: inout ByteBuffer
  ) {
    let detail = LocalizedText(id: "Strategi", en: "Strategy")[language] + " · " + framework.abbreviation[language]
    write(
      strategy.name[language], "strategi/\(strategy.id)/index.html", detail,
      [strategy.shortName[language]] + strategy.aliases, &isFirst, &script)
  }

  private func write(
    _ name: String, _ address: String, _ detail: String, _ names: [String], _ isFirst: inout Bool,
    _ script: inout ByteBuffer
  ) {
    script.append(isFirst ? "[" : ",\n[")
    isFirst = false
    script.append(json: name)
    script.append(",")
    script.append(json: address)
    script.append(",")
    script.append(json: detail)
    script.append(",")
    script.append(json: names.joined(separator: "|"))
    script.append("]")
  }
}
