// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.Locale;

/** A made-up name, kept as two numbers: there may be a million people. */
record Name(short first, short last) {
  private static final String[] FIRST =
      words(
          """
          Adi Agus Ahmad Aisyah Ajeng Andi Anisa Arief Asep Ayu Bagus Bambang Bayu Bima Budi Cahya
          Citra Damar Daniel Dedi Desi Dewi Dian Dimas Dinda Eka Eko Endah Fajar Farhan Fitri Galih
          Gita Hadi Hana Hendra Ika Ilham Indah Indra Intan Irfan Jaka Joko Kartika Kevin Laras
          Lestari Lia Lukman Made Maria Mega Melati Michelle Nabila Nadia Nanda Ni Novi Nur Nyoman
          Oka Priya Putri Putu Rahmat Rani Ratih Ratna Rendra Reza Rian Rina Rizki Ruth Samuel Sari
          Satria Sekar Sinta Siti Sri Surya Taufik Tia Tirta Tono Tri Umar Utami Vina Wahyu Wati
          Wayan Wei Wira Wulan Yani Yoga Yohana Yudi Yulia Yusuf Zahra Zaki
          """);
  private static final String[] LAST =
      words(
          """
          Adiputra Anggraini Anwar Aritonang Astuti Cahyono Chandra Daulay Firmansyah Ginting Gunawan
          Hakim Halim Handayani Harahap Hartono Hasibuan Hidayat Husein Irawan Iskandar Kurniawan
          Kusuma Latif Lestari Lim Lubis Mahendra Maharani Manurung Maulana Mulyani Nainggolan
          Nasution Ng Nugraha Nugroho Pangestu Permana Pradana Prakoso Pramono Prasetyo Pratama
          Purnomo Puspita Rachman Rahayu Ramadhan Saputra Sari Setiawan Siahaan Sihombing Simatupang
          Siregar Situmorang Subekti Sudarsono Suharto Sulistyo Suryadi Susanto Syahputra Tan Tanjung
          Tarigan Utama Wahyudi Wibowo Wicaksono Widodo Wijaya Winata Wirawan Wulandari Yulianti
          Yuwono Zulkarnain
          """);

  static Name draw(Chance chance) {
    return new Name((short) chance.below(FIRST.length), (short) chance.below(LAST.length));
  }

  String full() {
    return FIRST[first] + " " + LAST[last];
  }

  /** First part of an e-mail address; not unique. */
  String mailbox() {
    return (FIRST[first] + "." + LAST[last]).toLowerCase(Locale.ROOT);
  }

  private static String[] words(String text) {
    return text.strip().split("\\s+", -1);
  }
}
