public import Diagnostics

/// What must never be in a file that git keeps: whatever lets a victim or witness be found.
///
/// UU 21/2007 art. 44 gives witnesses and victims of trafficking the right to a confidential identity; UU 27/2022
/// art. 4 protects personal data, a child's above all. Git history cannot be unpublished, so these are errors wherever
/// they stand, comments and file names included, and no message ever shows the text that it found.
public enum PrivacyDiagnostics {
  public static let all: [DiagnosticKind] = [
    email, fileName, initials, name, nationalID, passport, phone, policeReport,
  ]

  public static let nationalID = kind(
    "nik", LocalizedText(id: "Nomor induk kependudukan (NIK)", en: "National identity number (NIK)"),
    found: LocalizedText(
      id: "Enam belas angka dengan kode wilayah dan tanggal lahir yang masuk akal",
      en: "Sixteen digits with a plausible region code and birth date"),
    wrong: "catatan: Pemulangan 5371014107990001 selesai.", right: "catatan: Pemulangan selesai.")

  public static let phone = kind(
    "nomor-telepon-perorangan", LocalizedText(id: "Nomor telepon perorangan", en: "Telephone number of a person"),
    found: LocalizedText(
      id: """
        Nomor ponsel tanpa kata yang menunjukkan layanan atau kantor di dekatnya. Nomor layanan pengaduan boleh ada: \
        tulis di bawah `layanan`, dengan namanya
        """,
      en: """
        A mobile number without a word near it that shows a service or office. Hotline numbers are welcome: write them \
        under `layanan`, with their name
        """),
    wrong: "catatan: Keluarga dihubungi lewat 0812-9876-5432.", right: "catatan: Keluarga sudah dihubungi.")

  public static let email = kind(
    "surel-perorangan", LocalizedText(id: "Alamat surel perorangan", en: "E-mail address of a person"),
    found: LocalizedText(
      id: "Alamat surel yang tampaknya milik perorangan, bukan kantor",
      en: "An e-mail address that seems to be a person's, not an office's"),
    wrong: "catatan: Kirim ke maria.tefa@gmail.com.", right: "catatan: Kirim ke dp3a@kupangkota.go.id.")

  public static let passport = kind(
    "nomor-paspor", LocalizedText(id: "Nomor paspor", en: "Passport number"),
    found: LocalizedText(id: "Nomor paspor seseorang", en: "Somebody's passport number"),
    wrong: "catatan: Paspor B1234567 ditahan majikan.", right: "catatan: Paspor ditahan majikan.")

  public static let policeReport = kind(
    "nomor-laporan-polisi", LocalizedText(id: "Nomor laporan polisi", en: "Police report number"),
    found: LocalizedText(
      id: "Nomor laporan polisi membuka jalan ke berkas perkara dan nama korbannya",
      en: "A police report number leads to the case file and its victims' names"),
    wrong: "catatan: Dasar LP/B/123/V/2023/SPKT/POLDA NTT.", right: "catatan: Satu perkara ditangani Polda.")

  public static let initials = kind(
    "inisial-dengan-umur", LocalizedText(id: "Inisial seseorang", en: "Somebody's initials"),
    found: LocalizedText(
      id: "Inisial, apalagi dengan umur, cukup bagi orang sekampung untuk mengenali siapa yang dimaksud",
      en: "Initials, all the more with an age, are enough for neighbours to know who is meant"),
    wrong: "catatan: Sdri. M.T. (17) dipulangkan.", right: "catatan: Satu anak dipulangkan.")

  public static let name = kind(
    "nama-korban-atau-saksi", LocalizedText(id: "Nama korban atau saksi", en: "Name of a victim or witness"),
    found: LocalizedText(
      id: "Kalimat yang menyebut nama korban atau saksi, juga nama samaran",
      en: "A sentence that names a victim or witness, an alias included"),
    wrong: "catatan: Korban atas nama Maria Tefa dipulangkan.", right: "catatan: Satu korban dipulangkan.")

  public static let fileName = DiagnosticKind(
    code: "nama-berkas-pribadi", severity: .error,
    title: LocalizedText(id: "Data pribadi dalam nama berkas", en: "Personal data in a file name"),
    explanation: LocalizedText(
      id: "Nama berkas ikut tersimpan di git dan tercetak di setiap pesan. Jangan memuat nama, nomor, atau inisial orang.",
      en: "File names are kept by git and printed in every message. They must not hold names, numbers or initials."))

  private static func kind(
    _ code: String, _ title: LocalizedText, found: LocalizedText, wrong: String, right: String
  ) -> DiagnosticKind {
    let head = """
      profil: 1
      wilayah: "53.71"

      """
    return DiagnosticKind(
      code: code, severity: .error, title: title,
      explanation: LocalizedText(
        id: """
          \(found.id).

          Korban dan saksi berhak atas kerahasiaan identitas (UU 21/2007 pasal 44; UU 27/2022 pasal 4). Riwayat git tidak \
          dapat ditarik kembali: yang sekali tersimpan, tersimpan selamanya. Karena itu pemeriksaan ini berlaku di mana \
          saja, termasuk komentar, berkas yang rusak, dan nama berkas. Tulis hanya jumlah. Bila sudah terlanjur masuk \
          git, jangan sekadar menghapusnya dengan komit baru; hubungi pengelola repositori.
          """,
        en: """
          \(found.en).

          Victims and witnesses have a right to a confidential identity (UU 21/2007 art. 44; UU 27/2022 art. 4). Git \
          history cannot be taken back: what was stored once stays. So this check covers everything, comments, broken \
          files and file names included. Write counts only. If it is already in git, do not just delete it in a new \
          commit; talk to whoever keeps the repository.
          """),
      example: .init(path: ExamplePlan.profilePath, wrong: head + wrong, right: head + right),
      masksSource: true)
  }
}
