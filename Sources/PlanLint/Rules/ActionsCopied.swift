import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let actionsCopied = LintRule(
    code: "aksi-tersalin", severity: .information,
    title: LocalizedText(id: "Aksi tersalin dari daerah lain", en: "Actions copied from another region"),
    explanation: LocalizedText(
      id: """
        Sebagian besar judul aksi rencana ini hampir sama dengan rencana daerah lain. Contoh yang baik boleh ditiru, tetapi \
        rencana yang tersalin sering menyebut instansi, tempat, dan target yang bukan milik daerah ini.
        """,
      en: """
        Most titles of this plan's actions are nearly those of another region's plan. Good examples may be followed, but a \
        copied plan often names agencies, places and targets that are not this region's.
        """),
    example: DiagnosticKind.Example(
      path: "53-nusa-tenggara-timur/rad-2019-2020.yaml",
      wrong: copiedPlan("Membentuk gugus tugas di setiap kelurahan", "Patroli bersama di pelabuhan"),
      right: copiedPlan("Mendampingi kabupaten dan kota", "Gelar perkara bersama")),
    collection: { promises, context, findings in
      var index = ActionIndex()
      for own in promises.sorted(by: { $0.region < $1.region }) {
        // The plan that speaks for the region: older generations of its own are no copies.
        guard let plan = own.plans.first, !plan.actionPrints.isEmpty else { continue }
        if let copy = index.mostCopied(plan), let first = plan.actionPrints.first(where: { copy.ids.contains($0.id) }) {
          let other = context.reference.region(copy.region)?.name ?? copy.region.rawValue
          findings.report(
            in: own.region, at: Place(path: plan.path, line: first.line),
            LocalizedText(
              id: "\(copy.ids.count) dari \(plan.actionPrints.count) judul aksi hampir sama dengan rencana \(other).",
              en: "\(copy.ids.count) of \(plan.actionPrints.count) titles of actions are nearly those of \(other)'s plan."),
            help: LocalizedText(
              id: "Pastikan instansi, lokasi, dan targetnya memang milik daerah ini.",
              en: "Make sure that agencies, places and targets are this region's own."),
            notes: [
              LocatedDiagnostic.Note(
                message: LocalizedText(id: "aksi serupa di \(other) di sini", en: "the like action of \(other) is here"),
                place: Place(path: copy.path, line: copy.line))
            ])
        }
        index.add(plan, of: own.region)
      }
    })

  /// Actions seen so far, found by any of their shingles.
  private struct ActionIndex {
    /// Choices of this project: half of a plan's actions, at least two, alike in four of five shingles.
    private static let minimumActions = 2
    private static let similarity = 0.8

    private var byShingle: [UInt32: Int] = [:]
    private var prints: [RegionPromises.ActionPrint] = []
    /// By position in `prints`.
    private var regions: [RegionCode] = []
    private var frameworks: [String] = []
    private var paths: [String] = []

    /// The region from which most of a plan's actions may have come.
    ///
    /// Each action is held against the first action seen for each of its shingles: linear in all actions.
    func mostCopied(_ plan: RegionPromises.OfPlan) -> (region: RegionCode, ids: Set<String>, path: String, line: Int)? {
      var found: [RegionCode: (ids: Set<String>, first: Int)] = [:]
      var tried: [Int] = []
      for action in plan.actionPrints {
        tried.removeAll(keepingCapacity: true)
        for shingle in action.shingles {
          guard let position = byShingle[shingle], !tried.contains(position) else { continue }
          tried.append(position)
          guard frameworks[position] == plan.framework, Self.areAlike(action, prints[position]) else { continue }
          found[regions[position], default: ([], position)].ids.insert(action.id)
        }
      }
      let best = found.max { ($0.value.ids.count, $1.key) < ($1.value.ids.count, $0.key) }
      guard let best, best.value.ids.count >= Self.minimumActions,
        best.value.ids.count * 2 >= plan.actionPrints.count
      else { return nil }
      let first = best.value.first
      return (best.key, best.value.ids, paths[first], prints[first].line)
    }

    mutating func add(_ plan: RegionPromises.OfPlan, of region: RegionCode) {
      for action in plan.actionPrints where !action.shingles.isEmpty {
        prints.append(action)
        regions.append(region)
        frameworks.append(plan.framework)
        paths.append(plan.path)
        for shingle in action.shingles where byShingle[shingle] == nil { byShingle[shingle] = prints.count - 1 }
      }
    }

    private static func areAlike(_ one: RegionPromises.ActionPrint, _ other: RegionPromises.ActionPrint) -> Bool {
      if one.title == other.title { return true }
      let common = Self.common(one.shingles, other.shingles)
      let all = one.shingles.count + other.shingles.count - common
      return Double(common) >= similarity * Double(all)
    }

    /// How many numbers two sorted lists share.
    private static func common(_ one: [UInt32], _ other: [UInt32]) -> Int {
      var (i, j, count) = (0, 0, 0)
      while i < one.count, j < other.count {
        if one[i] == other[j] { count += 1 }
        (i, j) = (one[i] <= other[j] ? i + 1 : i, other[j] <= one[i] ? j + 1 : j)
      }
      return count
    }
  }

  private static func copiedPlan(_ first: String, _ second: String) -> String {
    """
    rad: 1
    wilayah: "53"
    judul: Rencana Aksi Daerah provinsi (data uji)
    sifat: uji
    status: berjalan
    periode: {mulai: 2019, selesai: 2020}
    kerangka: kerangka-contoh
    pelaporan: tahunan
    penetapan: {tanggal: null, alasan: belum-ada-data}
    instansi:
      - {id: dp3a, jenis: dp3a, nama: DP3A provinsi}
    aksi:
      - id: A1
        judul: \(first)
        strategi: pencegahan
        penanggung_jawab: dp3a
        indikator:
          - {id: satu, nama: Pendampingan, satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {2020: 3}}
      - id: A2
        judul: \(second)
        strategi: penegakan-hukum
        penanggung_jawab: dp3a
        indikator:
          - {id: dua, nama: Gelar perkara, satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {2020: 2}}

    """
  }
}
