import Diagnostics

/// Files for examples about many periods: the example plan with another calendar, and reports on it.
enum ExampleSeries {
  /// The example plan's own report and verification are of another calendar, and go.
  private static let removed = [
    DiagnosticKind.Example.Companion(path: ExamplePlan.reportPath, text: nil),
    DiagnosticKind.Example.Companion(path: ExamplePlan.verificationPath, text: nil),
  ]

  /// Patrols reported over a year of months; the last value is the example's.
  ///
  /// - Parameters:
  ///   - values: for 2019-B01 and on; the last one stands in `path`, wrong and right.
  static func months(_ values: [Int], wrong: Int, right: Int) -> DiagnosticKind.Example {
    let plan = ExamplePlan.plan.replacing("pelaporan: tahunan", with: "pelaporan: bulanan")
    let reports = values.enumerated().map { month, value in
      DiagnosticKind.Example.Companion(path: path(month + 1), text: report(month + 1, value))
    }
    let last = values.count + 1
    return DiagnosticKind.Example(
      path: path(last), wrong: report(last, wrong), right: report(last, right),
      companions: removed + [DiagnosticKind.Example.Companion(path: ExamplePlan.planPath, text: plan)] + reports)
  }

  private static func label(_ month: Int) -> String { "2019-B\(month < 10 ? "0" : "")\(month)" }

  private static func path(_ month: Int) -> String { "\(ExamplePlan.regionFolder)/laporan/\(label(month)).yaml" }

  private static func report(_ month: Int, _ value: Int) -> String {
    """
    laporan: 1
    wilayah: "53.71"
    rad: 2019-2020
    periode: \(label(month))
    instansi: polresta
    tanggal: 2020-01-20
    capaian:
      P2:
        status: berjalan
        indikator:
          patroli: {nilai: \(value)}

    """
  }

  /// A plan of five indicators, reported by half-years.
  ///
  /// - Parameters:
  ///   - first: the five values of the first half of 2019, in a file beside the example.
  ///   - wrong, right: those of the second half.
  static func halfYears(first: [Int], wrong: [Int], right: [Int]) -> DiagnosticKind.Example {
    let path = "\(ExamplePlan.regionFolder)/laporan/2019-S2.yaml"
    return DiagnosticKind.Example(
      path: path, wrong: halfYear(2, wrong), right: halfYear(2, right),
      companions: removed + [
        DiagnosticKind.Example.Companion(path: ExamplePlan.planPath, text: planOfFive),
        DiagnosticKind.Example.Companion(
          path: "\(ExamplePlan.regionFolder)/laporan/2019-S1.yaml", text: halfYear(1, first)),
      ])
  }

  private static func halfYear(_ number: Int, _ values: [Int]) -> String {
    let lines = values.enumerated().map { "      i\($0 + 1): {nilai: \($1)}\n" }.joined()
    return """
      laporan: 1
      wilayah: "53.71"
      rad: 2019-2020
      periode: 2019-S\(number)
      instansi: dp3a
      tanggal: 2020-01-20
      capaian:
        P1:
          status: berjalan
          indikator:

      """ + lines
  }

  private static var planOfFive: String {
    let indicators = (1...5).map { number in
      "      - {id: i\(number), nama: Kegiatan \(number), satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {2019: 12, 2020: 12}}\n"
    }
    return """
      rad: 1
      wilayah: "53.71"
      judul: Rencana Aksi Daerah PPTPPO Kota Kupang (data uji)
      sifat: uji
      status: berjalan
      periode: {mulai: 2019, selesai: 2020}
      kerangka: kerangka-contoh
      pelaporan: semester
      penetapan: {tanggal: null, alasan: belum-ada-data}
      instansi:
        - {id: dp3a, jenis: dp3a, nama: Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Kupang}
      aksi:
        - id: P2
          judul: Pelatihan penyidik
          strategi: penegakan-hukum
          penanggung_jawab: dp3a
          jadwal: {mulai: 2020, selesai: 2020}
          indikator:
            - {id: latih, nama: Pelatihan, satuan: kegiatan, arah: netral, hitung: jumlah, sifat_target: tahunan}
        - id: P1
          judul: Membentuk gugus tugas di setiap kelurahan
          strategi: pencegahan
          penanggung_jawab: dp3a
          indikator:

      """ + indicators.joined()
  }
}
