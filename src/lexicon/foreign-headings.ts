import { fold } from "./fold.ts";
import type { Field } from "./header-dictionary.ts";

export type Heading = readonly [Exclude<Field, "investment">, RegExp];

/**
 * Headings in languages other than Chinese and English, by field, as they are looked up: folded, without spaces, signs and
 * brackets. Whole headings, but for endings that German, Polish or Russian put on.
 */
export const FOREIGN_HEADINGS: readonly Heading[] = [
  ["seq", /^(?:nr|lfd\.?nr|num|numero|n|lp|s?tt|sira(?:no)?|ord|poz|п\/?п|no?п\/?п|번호|순번|연번)$/],
  // German, Dutch and the Nordic languages
  [
    "name",
    /^(?:bau)?(?:projekt|prosjekt|vorhaben|massnahme)n?(?:name|bezeichnung|titel|namn|navn)?$|^bezeichnung(?:des.{3,16}|der.{3,16})?$|^projectnaam$|^naamproject$|^objekt(?:namn|navn)?$|^hanke(?:ennimi)?$|^hankkeennimi$|^kohde$/,
  ],
  [
    "unit",
    /^(?:vorhaben|projekt|massnahmen|kosten|bau)?trager$|^(?:bauherr|bauherrschaft|auftraggeber|zustandigkeit|zustandigestelle|zustandig|verantwortlich|fachbereich|fachamt|amt|dezernat|behorde|ressort|projektleitung)$/,
  ],
  [
    "unit",
    /^(?:opdrachtgever|uitvoerder|trekker|initiatiefnemer|bestallare|byggherre|ansvarig|ansvarlig|huvudman|oppdragsgiver|bygherre|tiltakshaver|toteuttaja|vastuutaho)$/,
  ],
  [
    "completion",
    /^(?:geplante|vorauss\.?|voraussichtliche)?(?:fertig(?:stellung)?|inbetriebnahme|bauende|projektende|abschluss|ende|endtermin|bauzeit|laufzeit|umsetzung(?:szeitraum)?|realisierung)(?:sjahr|sdatum|stermin|bis)?$|^(?:geplante[rs]?|voraussichtliche[rs]?)?(?:jahr|datum|termin|zeitpunkt)der(?:geplanten)?(?:fertigstellung|inbetriebnahme|ubergabe)$/,
  ],
  [
    "completion",
    /^(?:oplevering|oplever(?:datum|jaar)|einddatum|gereed|fardig(?:t|stallande|stalld|stallt)|slutdatum|slutar|klart|ferdig(?:stillelse|stilt)?|afslutning|sluttdato|slutdato|oppnas|oppning|trafikstart|apning|apnes|abning|abnes|valmistuminen|valmistumisvuosi|valmis)$/,
  ],
  [
    "district",
    /^(?:ort|ortsteil|ortschaft|ortslage|stadtviertel|stadtgebiet|quartier|belegenheit|standort|gemeinde|kommune|kommun|stadtteil|stadtbezirk|landkreis|kreis|bezirk|kanton|bundesland|gemeinde\/ort|plaats|provincie|locatie|gemeente|fylke|lan|kunta|maakunta|kaupunki)$/,
  ],
  [
    "category",
    /^(?:kategorie|sparte|handlungsfeld|produkt(?:bereich|gruppe)?|teilhaushalt|aufgabenbereich|bereich|themenfeld|sektor|omrade)$/,
  ],
  [
    "content",
    /^(?:projekt|massnahmen|kurz|bau)?beschreibung$|^(?:umfang|inhalt|omschrijving|beskrivning|beskrivelse)$/,
  ],
  // French
  [
    "name",
    /^(?:nomdu|intituledu|titredu|libelledu)?projet$|^(?:nomdel'?|intituledel'?|libelledel'?)?operation$|^(?:intitule|libelle)$|^(?:objet|intitule)du(?:marche|contrat)$/,
  ],
  [
    "unit",
    /^maitre?(?:d'?ouvrage|d'?œuvre)$|^maitrised'?ouvrage$|^(?:porteur(?:deprojet|duprojet)?|beneficiaire|service(?:responsable)?|organisme|structureporteuse|agenced'?execution)$/,
  ],
  [
    "completion",
    /^(?:date|annee)(?:previsionnelle)?(?:de|d')(?:fin|achevement|livraison|miseenservice)(?:destravaux|previsionnelle|prevue)?$|^(?:echeance|livraison|achevement|findestravaux|fin|miseenservice|delai|(?:fin|achevement|livraison|miseenservice)(?:destravaux)?(?:prevue?|previsionnelle?|estimee?)|horizon)$/,
  ],
  [
    "district",
    /^(?:commune|ville|region|province|departement|territoire|localisation|lieu|localite|arrondissement|canton)$/,
  ],
  ["category", /^(?:categorie|secteur|thematique|axe|domaine)$/],
  ["content", /^(?:contenu|consistance|descriptif|descriptiondestravaux|descriptionduprojet|naturedestravaux)$/],
  // Spanish, Portuguese, Italian, Romanian
  ["name", /^(?:descrizione|oggetto|denominazione|titolo)(?:d?el)?(?:l'?)?(?:intervento|opera|lavor[io]|progetto)$/],
  [
    "name",
    /^(?:nombre(?:del|dela|de)?|denominacion(?:del|dela)?|titulo(?:do|del)?|nome(?:do|da|del)?|titolo|denumirea?)?(?:proyecto|obra|actuacion|projec?to|empreendimento|intervento|progetto|opera|proiect(?:ului|ul)?)$|^(?:denominacion|actuacion|denominacao|empreendimento|intervento)$/,
  ],
  [
    "unit",
    /^(?:entidad|unidad|unidade|entidade|organo|orgao|organismo|dependencia|secretaria|institucion|instituicao|agencia|ente|soggetto)(?:es)?(?:ejecutora?|executora?|responsable|responsavel|promotora?|gestora?|contratante|attuatore|proponente|publica)?$/,
  ],
  [
    "unit",
    /^(?:responsable|responsavel|ejecutor|executor|contratista|empreiteira|promotor|committente|beneficiario|stazioneappaltante|rup|beneficiar)$/,
  ],
  [
    "completion",
    /^(?:fecha|data|ano|previsao|prazo|plazo|mes)(?:prevista|previsto|estimada|estimado|previstade)?(?:dela|de|da|do|del|di|para)?(?:la|a)?(?:fin|finalizacion|finalizare|termino|terminacion|conclusion|conclusao|culminacion|entrega|fine?|fim|finelavori|ultimazione|completamento|conclusione|obra)(?:prevista|previsto|estimada|delaobra|daobra)?$/,
  ],
  [
    "completion",
    /^(?:conclusao|conclusion|termino|finalizacion|finalizare|finelavori|ultimazione|ultimazionelavori|conclusione|completamento|data(?:de)?fi[mn]e?|fechafin|datafinalizarii|(?:prazo|plazo)(?:d[eo](?:laobra|ejecucion|execucao|entrega|conclusion|conclusao|terminacion)(?:delaobra|daobra)?)?|entrega|previsaodetermino|(?:fin|fim|termino|entrega|conclusao|conclusion|finalizacion|ultimazione|fine)(?:previst[oa]|estimad[oa])|horizonte|termen(?:de|ul)?(?:finalizare|executie)?)$/,
  ],
  [
    "district",
    /^(?:municipio|provincia|comuna|localidad|localidade|ubicacion|localizacion|localizacao|localita|localizare|cidade|ciudad|estado|uf|bairro|concelho|distrito|freguesia|comune|regione|estado\/municipio|judet|regiao)$/,
  ],
  ["category", /^(?:sector|setor|rubro|categoria|ambito|settore|eixo|eje|areatematica|tipologia)$/],
  [
    "content",
    /^(?:descripcion|descricao|descrizione|alcance|escopo|objeto|oggetto|descriere)(?:delaobra|delproyecto|doprojeto|daobra)?$/,
  ],
  // Polish, Czech, Hungarian, Turkish
  [
    "name",
    /^nazwa(?:projektu|zadania|inwestycji|przedsiewziecia)(?:inwestycyjne(?:go|j))?$|^(?:zadanie|inwestycja)$|^nazev(?:projektu|akce)$|^(?:akce|projektneve|projektmegnevezese|proje(?:adi|ninadi)?|isinadi|projeningadi)$/,
  ],
  [
    "unit",
    /^(?:beneficjent|inwestor|wykonawca|jednostkarealizujaca|zadavatel|investor|prijemce|kedvezmenyezett|beruhazo|(?:yurutucu|sorumlu)?kurum|(?:yurutucu|sorumlu)?kurulus[iu]?|idare|isveren)$/,
  ],
  [
    "completion",
    /^(?:data|rok|termin)(?:zakonczenia|ukonczenia|realizacji|oddania)$|^(?:(?:okres|lata)realizacji|termin|zakonczenie|dokonceni|ukonceni|termindokonceni|rokdokonceni|befejezes(?:eve|datuma)?|bitis(?:yili|tarihi)?|tamamlanma(?:yili|tarihi)?)$/,
  ],
  [
    "district",
    /^(?:gmina|powiat|wojewodztwo|miejscowosc|lokalizacja|obec|kraj|okres|mistorealizace|telepules|megye|il|ilce|yeri|ili|konum)$/,
  ],
  ["category", /^(?:kategoria|obszar|branza|oblast|agazat|sektoru)$/],
  ["content", /^(?:opis(?:projektu|zadania)?|popis|leiras|aciklama|karakteristik)$/],
  // Slovak, Slovene, Serbian, Croatian and Bosnian
  ["name", /^(?:naziv|nazov|ime)(?:projekta|projektu|investicije|radova|objekta)$|^projekat$/],
  ["unit", /^(?:investitor|narucilac|narucitelj|nositelj|nosilac|obstaravatel|izvodjac|izvodac|nadleznainstitucija)$/],
  [
    "completion",
    /^(?:rok|datum|godina|leto)?(?:zavrsetk?a?|zavrsetak|dovrsetka|zakljucka|dokoncenia|realizacie)$|^rok$/,
  ],
  ["district", /^(?:opstina|opcina|obcina|zupanija|grad|kraj|okrug|lokacija|mesto|mjesto)$/],
  // Greek
  ["name", /^(?:τιτλος|ονομασια|ονομα|περιγραφη)(?:του)?εργου$|^εργο$/],
  ["unit", /^(?:φορεας(?:υλοποιησης|εκτελεσης)?|αναδοχος|κυριοςτουεργου|δικαιουχος|υπηρεσια)$/],
  ["completion", /^(?:ημερομηνια|ετος|χρονος)?(?:ολοκληρωσης?|περατωσης?|ληξης?|παραδοσης?)$/],
  ["district", /^(?:δημος|περιφερεια|νομος|περιοχη|τοποθεσια|περιφερειακηενοτητα)$/],
  ["category", /^(?:κατηγορια|τομεας)$/],
  // Ukrainian and Bulgarian
  [
    "name",
    /^(?:назва|наименование)(?:на)?(?:об.?єкта|об.?єкту|про[єе]кту?|заходу|робіт|проекта)$|^(?:проєкт|об.?єкт|захід)$/,
  ],
  [
    "unit",
    /^(?:замовник|виконавець|розпорядник(?:коштів)?|балансоутримувач|відповідальний|възложител|бенефициент|изпълнител)$/,
  ],
  [
    "completion",
    /^(?:рік|рик|термін|термин|строк|дата)(?:завершення|введення|реалізації|виконання|закінчення|накраи)?(?:вексплуатацію|робіт|будівництва)?$|^завершення$|^краенсрок$/,
  ],
  ["district", /^(?:громада|територіальнагромада|місто|населенийпункт|община|населеномясто)$/],
  // Russian
  [
    "name",
    /^(?:наименование|название)(?:(?:инвестиционного)?проекта|объекта|мероприятия|работ)?(?:(?:капитального)?строительства)?$|^(?:объект|проект|мероприятие)$/,
  ],
  [
    "unit",
    /^(?:государственныи)?заказчик$|^(?:исполнитель|ответственныи(?:исполнитель)?|застроищик|инициатор|организация|подрядчик|ведомство)$/,
  ],
  [
    "completion",
    /^(?:планов(?:ыи|ая)|планируем(?:ыи|ая)|ожидаем(?:ыи|ая))?(?:срок|год|дата|период)(?:ы)?(?:ввода|окончания|завершения|реализации|сдачи|исполнения|выполнения)(?:вэксплуатацию|работ|строительства|проекта)?$|^(?:срок|завершение|окончание|вводвэксплуатацию)$/,
  ],
  [
    "district",
    /^(?:раион|населенныипункт|область|город|регион|муниципалитет|муниципальноеобразование|место(?:нахождение|положение)?|адрес(?:объекта)?)$/,
  ],
  ["category", /^(?:отрасль|направление|категория|сфера|вид)$/],
  ["content", /^(?:описание|содержание|мощность|видработ)$/],
  // Vietnamese, Indonesian and Malay
  [
    "name",
    /^(?:ten|danhmuc)?(?:cac)?(?:duan|congtrinh)$|^(?:nama)?(?:proyek|projek|kegiatan|paket|pekerjaan)(?:strategis(?:nasional|daerah)?|prioritas|pekerjaan)?$/,
  ],
  [
    "unit",
    /^(?:chudautu|donvi(?:thuchien|quanly)?|coquanchuquan|penanggungjawab|instansi|pelaksana|opd|skpd|satker|agensi|kementerian)$/,
  ],
  [
    "completion",
    /^(?:nam|thoigian|ngay)?hoanthanh$|^(?:thoigianthuchien|tiendo)$|^(?:thoigian)?(?:kc-?ht|khoicong-?hoanthanh)$|^(?:(?:perkiraan|rencana|estimasi|target|tahun|tanggal|waktu|tarikh|jangkaan)\s?)*(?:jangka)?(?:selesai|penyelesaian|siap)$|^(?:waktu|masa|jadwal|periode|tahun|jangkawaktu)pelaksanaan$/,
  ],
  [
    "district",
    /^(?:diadiem(?:xaydung)?|tinh|huyen|lokasi|kabupaten(?:\/?kota)?|kecamatan|desa|provinsi|kota|daerah|negeri)$/,
  ],
  ["category", /^(?:linhvuc|nganh|bidang|kategori|sub-?sektor)$/],
  ["content", /^(?:noidung(?:dautu)?|quymo|uraian|deskripsi|keterangankegiatan)$/],
  // Arabic and Persian (written as they are folded), Hebrew
  ["seq", /^(?:م|ت|الرقم|رقم|التسلسل|مسلسل|الرقمالتسلسلي|رديف|מס'?|מספר|מס["״]ד|מסד)$/],
  [
    "name",
    /^(?:اسم|عنوان|مسمى|وصف)?(?:ال)?(?:مشروع|مشروعات|مشاريع)$|^(?:اسم|مسمى)(?:ال)?(?:عملية|اعمال|مبادرة)$|^(?:نام|عنوان)?(?:پروژه|طرح)$|^(?:שם)?ה?פרויי?קט$/,
  ],
  [
    "unit",
    /^(?:ال)?جهة(?:ال)?(?:منفذة|مالكة|مشرفة|مسؤولة|مسئولة|مستفيدة)?(?:للمشروع)?$|^(?:ال)?(?:وزارة|هيئة|مقاول|مالك|صاحبالعمل)$|^(?:دستگاهاجراي[يى]|كارفرما|مجري|پيمانكار|دستگاهبهرهبردار)$|^(?:רשות|גוףמבצע|יזם|משרד|אגף|מזמין|אחראי)$/,
  ],
  [
    "completion",
    /^(?:ال)?(?:تاريخ|سنة|موعد|عام)?(?:ال)?(?:متوقع|مخطط|نهائي)?(?:ل?ل|ال)?(?:انجاز|انتهاء|نهو|اكمال|تسليم|اتمام)(?:المتوقعة?|المشروع|المخططة?)?$|^(?:سال|تاريخ|زمان)(?:خاتمه|پايان|بهرهبرداري|اتمام)$|^(?:שנת|מועד|תאריך|צפי)?(?:ל?סיום|השלמה|גמר)(?:משוער|צפוי)?$/,
  ],
  [
    "district",
    /^(?:ال)?(?:محافظة|مدينة|موقع|منطقة|بلدية|ولاية|اقليم|قضاء|مركز)$|^موقعالمشروع$|^(?:شهرستان|استان|محلاجرا|محل|شهر)$|^(?:עיר|יי?שוב|רשותמקומית|מחוז|מיקום)$/,
  ],
  ["category", /^(?:ال)?(?:قطاع|تصنيف|نوع|مجال)$|^(?:فصل|بخش)$|^(?:תחום|סוג|קטגוריה)$/],
  // Hindi and Bengali
  ["seq", /^(?:क्र\.?(?:सं\.?)?|क्रमांक|क्रमसंख्या|ক্রমিক(?:নং)?|ক্রম)$/],
  ["name", /^(?:परियोजना|योजना|कार्य)(?:का|के)?(?:नाम)?$|^প্রকল্পে?র?(?:নাম)?$/],
  [
    "unit",
    /^(?:विभाग|एजेंसी|मंत्रालय|(?:कार्यान्वयन|क्रियान्वयन|कार्यदायी|निर्माण)(?:एजेंसी|संस्था|विभाग)?)$|^(?:বাস্তব.{1,3}নকারী)?সংস্থা$|^মন্ত্রণাল/,
  ],
  [
    "completion",
    /^(?:पूर्णता|समापन|समाप्ति)(?:का|की)?(?:वर्ष|तिथि|लक्ष्य)?$|^पूर्ण(?:होने)?(?:का|की)?(?:वर्ष|तिथि|अवधि|लक्ष्य)$|^সমাপ্তির?(?:তারিখ|সাল|বছর)?$/,
  ],
  ["district", /^(?:जिला|जनपद|स्थान|राज्य|तहसील|ब्लॉक|विकासखंड)$|^(?:জেলা|উপজেলা|স্থান|এলাকা|বিভাগ)$/],
];

/** Headings of money in those languages, and of what: the whole of it, a part or a plan for a year are told first. */
export const FOREIGN_MONEY: RegExp =
  /^haushalt|kosten(?:schatzung|rahmen|volumen)?$|^kosten|investition(?:en|ssumme|svolumen|skosten)?$|(?:auftrags|vertrags|bau)summe$|^(?:mittel|betrag|volumen|gesamt)$|^(?:gesamt|investitions|bau)?(?:ausgaben|auszahlung(?:en)?|bedarf|volumen|aufwand)$|budget|^(?:cout|montant|investissement|enveloppe|depense)|^(?:costo|coste|custo|monto|montante|importe|importo|valor|valore|presupuesto|orcamento|inversion|inversao|investimento|verba$|verbatotal|dotacion|dotacao)|^(?:precio|preco)(?:total|global)?$|investering|begroting|bedrag|kostnad|utgift|belopp|omkostning|anlegsudgift|^(?:koszt|wartosc|budzet|naklad|kwota)|raming|^begroot|kustannus|^(?:vrednost|vrijednost|iznos|hodnota|investicija$)|^(?:προυπολογισμ|κοστος|ποσο|δαπανη)|вартість|кошторис|обсяг(?:фінансування|інвестицій)|стоиност|^(?:naklady|cena$|rozpocet|castka|valoare|buget)|koltseg|стоимость|бюджет|объем(?:финансирования|инвестиции|средств)|^(?:сумма|затраты|инвестиции|цена)|tutari?$|bedeli?$|maliyeti?$|butcesi?$|odenegi?$|^(?:tongmucdautu|tongvon|tongdutoan|kinhphi|vondautu|giatri)|^(?:nilai|biaya|anggaran|pagu|investasi|kos$|kosprojek)|事业费|工费|予算|总额$|사업비|예산|투자(?:비|액|금액)|공사비|금액|งบประมาณ|วงเงิน|มูลค่า|تكلفة|كلفة|(?<!ال)قيمة|القيمة|ميزانية|موازنة|مبلغ|استثمار|هزينه|اعتبار|بودجه|עלות|תקציב|אומדן|היקף(?:ה?השקעה|כספי)|लागत|बजट|व्यय|धनराशि|निवेश|ব্য[\u09af\u09df]|বাজেট/;
export const FOREIGN_TOTAL: RegExp =
  /gesamt|total|global|totaal|calkowit|celkov|общ|загальн|ukupn|συνολικ|полная|сметная|toplam|^tong|^总(?:事业|工)|총|اجمالي|الكلية|الاجمالية|كل$|כולל|סה|कुल|মোট/;
export const FOREIGN_PART: RegExp =
  /anteil|davon|forder|zuschuss|ausgegeben|bisher|verausgabt|subvention|depense|paye|part(?:icipation|etat)|ejecutad|devengad|pagad|liquidad|empenhad|contrapartida|cofinan|contribu|aporte|executado|finanziamento|speso|bijdrage|uitgegeven|bidrag|tilskud|tilskudd|utfall|dofinansowanie|wydano|dotace|израсходовано|освоено|финансирование|harcama|odenen|giaingan|realisasi|المنصرف|المدفوع|المصروف|הוצא|שולם|व्यय(?:ित)|국비|지방비|도비|시비/;
/** What isn't money though a heading of money may begin so: kinds, sources, shares. */
export const NO_FOREIGN_MONEY: RegExp =
  /^(?:kosten|budget)(?:stelle|art|trager|quelle|linie)|art$|quelle$|^(?:fuente|fonte|source|zrodlo|источник)|prozent|porcent|pourcent|^(?:unit|unidad|einheit)/;
/** Headings of the day when something starts, is planned or approved, in those languages. */
export const FOREIGN_STARTS: RegExp =
  /beginn|baubeginn|debut|demarrage|inicio|inizio|oppstart|rozpoczec|zahajeni|начал|baslama|baslangic|khoicong|khoitao|mulai|着工|착공|เริ่ม|البدء|بداية|بدء|(?<!م)شروع|התחלה|प्रारंभ|শুরু/;

// Words of headings in languages whose decimal mark is the comma; Spanish isn't among them, since Mexico writes a dot.
const COMMA_LANGUAGE =
  /massnahme|projekt(?!ed)|vorhaben|kosten|trager|bauherr|fertigstellung|gemeinde|maitre|maitrise|echeance|montant|intitule|\bcout|orgao|orcamento|conclusao|previsao|projeto|municipio.*uf|intervento|soggetto|importo|ultimazione|opdrachtgever|oplevering|bestallare|kostnad|byggherre|nazwa|wartosc|koszt|nazev|naklady|koltseg|kurulus|tutari|bitis|[а-я]{4}|duan|tongmuc|chudautu|penanggung|anggaran|nilai|denumire|valoare/;

/** Whether some headings are in a language that writes the comma as its decimal mark. */
export function usesDecimalComma(headings: readonly string[]): boolean {
  return headings.some((heading) => COMMA_LANGUAGE.test(fold(heading).replace(/\s+/g, "")));
}
