/// The words behind the roles. Adding one is adding it to a line here; the labelled sentences in
/// `Tests/Corpus/privacy/` then say what it gained or cost.
enum WordList {
  static let all: [(WordRoles, StaticString)] = [
    (.victim, "korban saksi penyintas pelapor saksinya korbannya krban korbn koban krbn korbanya korbanx sksi saksinya penyintasnya"),
    (
      .person,
      """
      anak perempuan gadis pmi cpmi tkw tki tkp cpmi warga siswi siswa remaja bayi balita pekerja pelajar bocah putri putra
      wanita istri ibu ayah lelaki pria mahasiswi mahasiswa santri santriwati penumpang ank anaknya migran
      """
    ),
    (.nameMarker, "bernama brnama bernma namanya nmanya bernme brnma bernamaa"),
    (.weakMarker, "yakni yaitu adalah ialah alias panggilan dipanggil disapa dikenal saudari saudara yi yait"),
    (.title, "sdr sdri sdra nn ny tn nona tuan saudari saudara bapak bpk pak bu mbak almarhum almarhumah alm almh"),
    (.initialsMarker, "inisial berinisial inisalnya inisialnya inisal berisial brinisial berinisal insial initial"),
    (.lineage, "bin binti binte"),
    (.ageWord, "umur usia berumur berusia umurnya usianya umr"),
    (.ageUnit, "tahun thn th bulan bln taun"),
    (.gender, "perempuan laki lk pr wanita pria p l"),
    (
      .humanVerb,
      """
      dipulangkan dijemput dirujuk ditemukan dirawat diselamatkan mengaku melapor asal didampingi dititipkan diperiksa
      pulang kembali meninggal dibawa ditampung
      """
    ),
    (.label, "nama identitas namanya nama2 identitasnya"),
    (.filler, "lengkap asli panggilan depan inisial korban saksi nya ini sdri sdr sdra"),
    (.passport, "paspor pasport passport passpor paspornya splp"),
    (.policeReport, "lp stpl sttlp sttpl polisi sprin sp li"),
    (.numberLabel, "nomor no nmr nomer bernomor pol nomornya number"),
    (.phoneLabel, "hp wa telp telepon tlp tlpn ponsel whatsapp hape nohp kontak telpon handphone"),
    (.identityLabel, "nik ktp kk kia e-ktp ektp kependudukan"),
    (.moneyLabel, "rp rupiah pagu anggaran realisasi rekening belanja realisasi_anggaran idr npwp"),
    (.duration, "terakhir berturut ke sebelumnya lalu pertama penjara kerja lamanya sejak sampai berjalan setelah mendatang"),
    (.onBehalf, "an"),
    (.onBehalfOf, "atas"),
    (.opener, "sebut bukan samaran disamarkan dokumen"),
    (
      .thing,
      """
      aplikasi rumah aman kapal perusahaan program yayasan grup akun panti hotel kafe sistem kegiatan forum lembaga situs
      kelompok sekolah balai shelter perahu inovasi modul buku film lagu
      """
    ),
    (
      .section,
      """
      kelompok kelas lampiran bagian strategi gelombang pasal tipe grup blok zona sub bidang seksi kategori golongan poin
      butir tabel gambar ruas rute tahap angkatan huruf ayat bab lantai gedung kode opsi aksi indikator no nomor
      """
    ),
    (
      .acronym,
      """
      rt rw tw cw uu pp sk sd smp sma smk tk ra mi mts ma pmi cpmi wni wna abk ntt ntb dki diy pkk asn tni polri se rad ran
      rpjm rkp spm tppo kdrt phb phk lsm lbh lpa mou upt uptd ppa dp3 apbd apbn apbn dpr dprd bumn bumd umkm lksa paud sop
      kie lp id tv un as pt cv ppt p2 kk ktp nik wa hp dinsos rs rsud ri uae ii iii iv vi vii viii ix xi xii xiii kia ham
      perda pergub perbup perwal perpres inpres kuhp sdgs sdm bps blk ptm kb pns gt opd skpd kpa ppk tp pembina tbc hiv aids
      cod pkl iom un ngo tki tkw tkp kua fgd mpu kec kab kel prov gtpp kbri kjri kri bbm plt plh wib wita wit bp2mi p4mi
      """
    ),
    (
      .relative,
      """
      keluarga ibu ayah bapak ortu orangtua tua suami istri adik kakak paman bibi nenek kakek wali korban saksi pelapor
      penyintas pribadi milik sdri sdr perekrut agen anak teman tetangga pelaku calo mama bunda kerabat saudara saudari
      pacar terlapor majikan sponsor
      """
    ),
    (.placePrefix, WordList.placePrefixes),
    (.office, WordList.offices),
    (.plain, WordList.functionWords),
    (.plain, WordList.nouns),
    (.place, PlaceWords.all),
  ]

  static let placePrefixes: StaticString = """
    kabupaten kota desa kampung kelurahan kecamatan provinsi pulau posyandu jalan jl dusun distrik nagari gampong kel kec
    kab prov rt rw banjar dermaga pelabuhan bandara terminal pasar taman gang komplek perumahan kepulauan negara gunung
    sungai teluk selat laut lembah sekolah sd smp sma smk universitas rsud rumah puskesmas hotel balai gedung gereja masjid
    yayasan lembaga
    """

  static let offices: StaticString = """
    layanan hotline pengaduan call center pusat contact halo sapa lpsk uptd posko piket sekretariat kantor humas kanal
    aduan darurat bebas unit ppa p2tp2a satgas bp3mi bp2mi kp2mi helpline puskesmas puspaga konseling polres polresta polda
    polsek polri dinas dinsos dp3a dp3 dpppa disnaker dinkes bappeda imigrasi kanim pengadilan kejaksaan kejari lbh
    gugus tugas gubernur bupati wali walikota kepala ketua sekretaris menteri kapolres kapolda kapolri kapolsek direktur
    pemerintah kementerian badan camat lurah negara republik tim lembaga provinsi kabupaten asisten inspektorat kabid
    kasi kadis plt plh kades keuchik gtpp bagian bidang wakil presiden komisi komnas panitia rektor dekan dprd dpr
    pemkot pemkab pemprov pemko rsud rs lksa bphn telesehatan ppid opd instansi yayasan universitas panglima danrem dandim
    kapuskesmas kemenpppa kemensos kemlu kbri kjri kemnaker baznas mui fkub pkk panti shelter
    """

  static let functionWords: StaticString = """
    yang yg tidak tdk tak dan atau di ke dari dr dalam oleh olh untuk utk pada pd itu ini sudah sdh belum blm telah akan
    adalah ialah yaitu samaran disamarkan dirahasiakan rahasia lain lainnya orang sendiri dll dsb dst serta agar supaya
    karena krn dengan dgn juga masih bisa dapat bagi tanpa saat ketika setelah sebelum maupun hanya semua setiap para
    ada apa apakah siapa siapapun mana bila jika kalau baik saja ya pun lagi lalu kemudian secara sebagai selaku antara
    terhadap tentang melalui hingga sampai per harus wajib boleh jangan mohon lihat terlampir tertutup ditutup kosong null
    bukan sama tetapi namun maka bahwa sedang sempat pernah mereka kami kita kamu anda ia dia beliau nya tersebut tsb
    tetap jelas tercantum tertulis ditulis dicantumkan dihapus diganti diubah disebut disebutkan disingkat disimpan muncul
    diketahui disiapkan tidak-diketahui nihil disensor palsu tadi satu dua tiga empat lima enam tujuh delapan sembilan sepuluh
    januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat
    sabtu minggu the of and in for to
    """

  static let nouns: StaticString = """
    korban saksi penyintas pelapor terlapor anak perempuan laki wanita pria warga negara indonesia wni wna orang manusia
    keluarga perdagangan kekerasan tindak pidana eksploitasi penyelundupan migran pekerja kerja paksa seksual tppo kdrt
    trafficking kasus kejahatan jiwa bencana banjir gempa meninggal luka penipuan perbudakan kawin daring judi online scam
    narkoba pelecehan penganiayaan pemerkosaan penculikan perundungan
    asal tujuan transit total jumlah rata baru lama lanjutan dewasa usia umur terdata terlapor teridentifikasi tertangani
    dipulangkan ditangani dilayani didampingi dirujuk dilindungi diselamatkan ditemukan direhabilitasi diproses diberi
    menerima mendapat mendapatkan memperoleh melapor melalui menjadi mengalami meminta mencari kembali pulang
    pemulangan penanganan pendampingan perlindungan pelindungan pencegahan penegakan pemulihan pemenuhan pelayanan layanan
    rehabilitasi reintegrasi restitusi repatriasi hak bantuan rujukan data laporan tabel daftar formulir rekap rekapitulasi
    ahli mahkota fakta kunci utama penandatanganan tambahan potensial calon mantan eks lansia disabilitas remaja bayi balita
    pmi cpmi abk tki tkw pelajar siswa siswi mahasiswa santri nelayan buruh ibu ayah bapak hamil rumah tangga
    petugas pendamping psikolog peksos advokat jaksa hakim penyidik polisi aparat dokter bidan guru kader relawan tokoh agama
    masyarakat pemuda organisasi perusahaan agen penyalur majikan calo sponsor perekrut pelaku tersangka terdakwa terpidana
    sosial kesehatan hukum pendidikan ekonomi psikologis medis fisik psikis klinis terpadu khusus umum
    bersama satuan nilai target capaian realisasi bulan tahun triwulan semester periode hari minggu jam
    selatan utara timur barat tengah tenggara laut raya besar kecil hulu hilir pusat daerah wilayah luar dalam
    rohingya selamat covid tsunami lapindo festival lomba perayaan kejuaraan
    rehab pemberdayaan kemitraan kerjasama koordinasi sosialisasi pelatihan kampanye edukasi rapat forum
    bukti berkas surat keterangan putusan sidang perkara dakwaan tuntutan gugatan visum
    """
}
