import type { MeasureId } from './measures.ts';

/**
 * What columns of measures are called in Italian, Finnish and Norwegian (bokmål): a line each, languages between `|`,
 * the label first and after `;` further names. What follows a `>` serves only where none of the names before it is in
 * the table. The names in exports are those of the help of Google Ads (https://support.google.com/google-ads/answer/2454071
 * and 6270625 with hl=it, fi, no), of Google Analytics (https://support.google.com/analytics/answer/11986666?hl=fi,
 * 12922540?hl=no, 9191807?hl=it, https://reddi.no/kjent-google-analytics) and of exports from Meta that public code
 * reads ("Importo speso (EUR)", "Clic sul link", "Beløp brukt (NOK)", "Klikk på lenke",
 * https://digiopisto.com/facebook-mainonnan-klikkausten-raportointi-kaikki-vs-linkin-klikkaukset).
 * "Risultati", "Tulokset" and "Resultater" are left out, as "Results" are: what they count differs by campaign. So are
 * "Interazioni", "Vuorovaikutukset" and "Interaksjoner", which in Google Ads are clicks and views together.
 */
const TEXT = `acquisition_cost|Costo di acquisizione cliente|Asiakashankinnan hinta|Kundeanskaffelseskostnad
active_customers|Clienti attivi;Clienti paganti;Abbonati|Aktiiviset asiakkaat;Maksavat asiakkaat;Tilaajat|Aktive kunder;Betalende kunder;Abonnenter
actual|Consuntivo|Toteuma|Faktisk verdi
add_to_carts|Aggiunte al carrello>Aggiunte al carrello sul sito web|Lisäykset ostoskoriin;Ostoskoriin lisäykset|Lagt i handlekurven;Lagt i handlekurv
arpa|Ricavo per account|Tuotto per tili|Inntekt per konto
attributed_revenue|Ricavi attribuiti;Valore conv.;Valore di conversione;Valore delle conversioni;Valore di conversione degli acquisti>Ricavi|Kohdistettu tuotto;Konversioarvo;Konv. arvo;Konversion arvo;Ostojen konversioarvo>Tuotto|Tilskrevet inntekt;Konverteringsverdi;Konv.verdi;Konverteringsverdi for kjøp>Omsetning;Inntekt
audience|Pubblico|Yleisö|Publikum
average_time|Durata media della sessione;Durata media sessione;Tempo medio sul sito|Istunnon keskimääräinen kesto;Keskimääräinen istunnon kesto|Gjennomsnittlig øktvarighet;Gj.sn. øktvarighet
aware_respondents|Intervistati che conoscono il marchio|Brändin tuntevat vastaajat|Respondenter som kjenner merket
bounced|Email non recapitate|Palautuneet sähköpostit|E-poster i retur
bounces|Rimbalzi|Välittömät poistumiset|Fluktbesøk
budget|Budget pianificato|Budjetti|Budsjett
carts|Carrelli|Ostoskorit|Handlekurver
churn|Tasso di abbandono|Asiakaspoistuma|Kundefrafall
churned_mrr|MRR perso|Menetetty MRR|Tapt MRR
clicks|Clic;Click;Clic sul link>Clic (tutti)|Klikkaukset;Klikit;Linkin klikkaukset;Linkkiklikkaukset>Klikkaukset (kaikki);Kaikki klikkaukset|Klikk;Klikk på lenke;Klikk på lenken;Lenkeklikk>Klikk (alle)
closed|Chiuso il;Data di chiusura;Data chiusura|Suljettu;Sulkemispäivä|Lukket;Lukkedato;Avslutningsdato
complaints|Segnalazioni di spam|Roskaposti-ilmoitukset|Spamklager
completed_views|Visualizzazioni complete;Riproduzioni del video al 100%|Loppuun katsotut videot;Videon toistot: 100 %|Fullførte videovisninger;Videoavspillinger på 100 %
contraction_mrr|MRR in contrazione|Supistunut MRR|Redusert MRR
control_aware|Conoscono il marchio nel gruppo di controllo|Tuntee brändin verrokkiryhmässä|Kjenner merket i kontrollgruppen
control_respondents|Intervistati nel gruppo di controllo|Verrokkiryhmän vastaajat|Respondenter i kontrollgruppen
conversions|Conversioni;Conversioni totali;Eventi chiave|Konversiot;Avaintapahtumat|Konverteringer;Nøkkelhendelser;Viktige hendelser
cost|Costi;Costo;Costo totale;Costi totali;Costi di marketing e vendita|Kustannukset;Kustannus;Kokonaiskustannukset|Kostnader;Kostnad;Totalkostnad;Totale kostnader
cost_of_goods|Costo del venduto|Myytyjen tuotteiden kustannukset|Varekostnad
current|Questo periodo;Periodo corrente;Questo mese;Quest'anno|Tämä jakso;Nykyinen jakso;Tämä kuukausi;Tämä vuosi|Denne perioden;Inneværende periode;Denne måneden;I år
customers|Clienti;Clienti unici;Acquirenti;Acquirenti totali|Asiakkaat;Ostajat;Yksilölliset asiakkaat|Kunder;Kjøpere;Unike kunder
deal_size|Valore medio della trattativa|Kaupan keskikoko|Avtalestørrelse
delivered|Email recapitate;Email consegnate;Recapitate|Toimitetut sähköpostit;Toimitetut|Leverte e-poster;Levert
detractors|Detrattori|Arvostelijat|Kritikere
discount_rate|Tasso di sconto|Diskonttokorko|Diskonteringsrente
distributed|Coupon distribuiti|Jaetut kupongit|Utdelte kuponger
efforts|Punteggi di sforzo|Vaivattomuuspisteet|Innsatspoeng
end_customers|Clienti a fine periodo|Asiakkaat lopussa;Asiakkaat jakson lopussa|Kunder ved slutten;Kunder ved periodens slutt
engaged_employees|Dipendenti coinvolti|Sitoutuneet työntekijät|Engasjerte ansatte
engaged_sessions|Sessioni con coinvolgimento|Sitoutuneet istunnot|Engasjerte økter
engagements|Coinvolgimenti;Interazioni con il post|Sitoutumiset;Julkaisun sitoutumiset|Engasjementer;Engasjement;Innleggsengasjement
expansion_mrr|MRR da espansione|Laajentunut MRR|Økt MRR
exposed_aware|Conoscono il marchio nel gruppo esposto|Tuntee brändin altistetussa ryhmässä|Kjenner merket i den eksponerte gruppen
exposed_respondents|Intervistati nel gruppo esposto|Altistetun ryhmän vastaajat|Respondenter i den eksponerte gruppen
first_purchase|Primo acquisto;Data del primo acquisto;Data primo acquisto;Data primo ordine|Ensimmäinen osto;Ensimmäinen ostopäivä;Ensimmäinen tilaus|Første kjøp;Dato for første kjøp;Første kjøpsdato;Første ordre
gross_margin|Margine lordo;Tasso di margine lordo|Bruttokateprosentti;Bruttokate-%|Bruttomargin
impressions|Impressioni;Impression|Näyttökerrat;Impressiot|Visninger;Eksponeringer;Annonsevisninger
indexed_pages|Pagine indicizzate|Indeksoidut sivut|Indekserte sider
invited|Invitati|Kutsutut|Inviterte
last_purchase|Ultimo acquisto;Data dell'ultimo acquisto;Data ultimo acquisto;Data ultimo ordine|Viimeisin osto;Viimeisin ostopäivä;Viimeinen osto;Viimeisin tilaus|Siste kjøp;Dato for siste kjøp;Siste kjøpsdato;Siste ordre
lead_scores|Punteggi dei lead|Liidipisteet|Leadpoeng
leads|Lead;Nuovi lead;Lead generati;Contatti|Liidit;Uudet liidit|Nye leads;Potensielle kunder
lifespan|Durata del cliente|Asiakkuuden kesto|Kundens levetid
lifetime_value|Valore del ciclo di vita|Elinkaariarvo|Livstidsverdi
list_size|Dimensione della lista;Iscritti;Iscritti a inizio periodo|Listan koko;Tilaajat;Tilaajat alussa|Listestørrelse;Abonnenter;Abonnenter ved start
lost|Trattative perse|Hävityt kaupat|Tapte avtaler
lost_customers|Clienti persi|Menetetyt asiakkaat|Tapte kunder
margin|Margine per cliente|Kate asiakasta kohden|Margin per kunde
margin_per_order|Margine per ordine|Kate tilausta kohden|Margin per ordre
market_mentions|Menzioni del mercato|Markkinan maininnat|Omtaler i markedet
market_sales|Vendite del mercato|Markkinan myynti|Markedets salg
market_share|Quota di mercato|Markkinaosuus|Markedsandel
monthly_churn|Tasso di abbandono mensile|Kuukausipoistuma|Månedlig frafall
mqls|Lead qualificati dal marketing|Markkinoinnin kvalifioimat liidit|Markedskvalifiserte leads
mrr|Ricavi ricorrenti mensili|Toistuva kuukausitulo|Månedlig gjentakende inntekt
new_customers|Nuovi clienti;Clienti acquisiti;Nuovi acquirenti|Uudet asiakkaat;Hankitut asiakkaat;Ensiostajat|Nye kunder;Nye kjøpere;Førstegangskjøpere
new_mrr|Nuovo MRR|Uusi MRR|Ny MRR
new_subscribers|Nuovi iscritti|Uudet tilaajat|Nye abonnenter
opened|Aperto il;Data di apertura;Data apertura;Data di creazione|Avattu;Avauspäivä;Luontipäivä|Åpnet;Åpnet dato;Opprettelsesdato;Opprettet dato
opportunities|Opportunità|Myyntimahdollisuudet|Salgsmuligheter
order_value|Valore dell'ordine;Valore medio ordine;Valore medio dell'ordine;Scontrino medio|Tilauksen arvo;Keskiostos;Tilauksen keskiarvo|Ordreverdi;Gjennomsnittlig ordreverdi;Snittordre
orders|Ordini;Numero di ordini;Acquisti;Acquisti e-commerce;Transazioni>Acquisti sul sito web|Tilaukset;Tilausten määrä;Ostot;Verkkokauppaostot>Ostot verkkosivustolla|Ordrer;Antall ordrer;Bestillinger;Kjøp;Transaksjoner>Kjøp på nettsted
orders_per_customer|Ordini per cliente|Tilauksia asiakasta kohden|Ordrer per kunde
organic_sessions|Sessioni organiche|Orgaaniset istunnot|Organiske økter
own_mentions|Menzioni proprie;Menzioni del marchio;Menzioni|Omat maininnat;Brändimaininnat;Maininnat|Egne omtaler;Merkeomtaler;Omtaler
own_sales|Vendite proprie|Oma myynti|Eget salg
pageviews|Visualizzazioni di pagina;Pagine viste>Visualizzazioni|Sivun katselut;Sivun katselukerrat;Sivunäytöt;Sivulataukset>Katselukerrat;Katselut|Sidevisninger>Visninger
participants|Partecipanti|Osallistujat|Deltakere;Deltagere
pipeline|Valore della pipeline|Myyntiputken arvo|Pipelineverdi
population|Popolazione|Väestö|Befolkning
position|Posizione;Posizione media|Sijoitus;Keskimääräinen sijainti;Keskimääräinen sijoitus>Sijainti|Posisjon;Gjennomsnittlig posisjon;Gj.sn. posisjon
previous|Periodo precedente;Valore precedente;Mese scorso;Anno scorso|Edellinen jakso;Edellinen kausi;Viime kuukausi;Viime vuosi|Forrige periode;Forrige verdi;Forrige måned;I fjor
promoters|Promotori|Suosittelijat|Ambassadører
purchase_frequency|Frequenza di acquisto|Ostotiheys|Kjøpsfrekvens
qualified_leads|Lead qualificati|Kvalifioidut liidit|Kvalifiserte leads
quota|Obiettivo di vendita|Myyntitavoite|Salgsmål
ratings|Valutazioni;Valutazione;Soddisfazione|Arviot;Arvio;Tyytyväisyys|Vurderinger;Vurdering;Tilfredshet
reach|Copertura;Persone raggiunte|Kattavuus;Tavoittavuus;Tavoitetut henkilöt|Rekkevidde;Personer nådd
redeemed|Coupon riscattati|Lunastetut kupongit|Innløste kuponger
repeat_customers|Clienti di ritorno|Palaavat asiakkaat|Gjenkjøpskunder
respondents|Intervistati|Vastaajat|Respondenter
response_times|Tempi di risposta;Tempo di risposta;Tempo di prima risposta|Vastausajat;Vastausaika;Ensivasteaika|Svartider;Svartid;Første svartid
responses|Risposte;Risposte totali;Questionari completati|Vastaukset;Vastauksia yhteensä|Svar;Besvarelser;Antall svar
retention|Tasso di fidelizzazione|Asiakaspysyvyys|Kundebevaring
returned_orders|Ordini resi|Palautetut tilaukset|Returnerte ordrer
revenue|Ricavi;Fatturato;Vendite totali;Vendite nette;Ricavi da acquisti;Entrate da acquisti>Entrate totali;Entrate|Liikevaihto;Tuotto;Kokonaismyynti;Nettomyynti;Ostotuotto>Kokonaistuotto>Myynti|Omsetning;Inntekt;Inntekter;Nettosalg;Salgsinntekter;Kjøpsinntekt>Totalinntekt;Totale inntekter>Salg
sales_cycle|Ciclo di vendita|Myyntisykli|Salgssyklus
scores|Punteggi;Punteggio;Punteggio NPS|Pisteet;NPS-pisteet|Poeng;NPS-poeng
sent|Email inviate;Inviate;Destinatari|Lähetetyt sähköpostit;Lähetetyt;Vastaanottajat|Sendte e-poster;Sendt;Mottakere
sessions|Sessioni;Visite;Visite al sito|Istunnot;Käynnit;Vierailut|Økter;Besøk
share_of_voice|Quota di voce|Osuus keskustelusta|Andel av omtale
spend|Spesa;Spesa pubblicitaria;Importo speso;Costo|Mainoskulut;Kulut;Kustannus;Kustannukset;Käytetty summa>Hinta|Forbruk;Annonseforbruk;Annonsekostnad;Beløp brukt;Brukt beløp;Kostnad
sqls|Lead qualificati dalle vendite|Myynnin kvalifioimat liidit;Myyntikelpoiset liidit|Salgskvalifiserte leads
start_customers|Clienti a inizio periodo|Asiakkaat alussa;Asiakkaat jakson alussa|Kunder ved starten;Kunder ved periodens start
start_mrr|MRR a inizio periodo|MRR alussa|MRR ved start
submitted_pages|Pagine inviate|Lähetetyt sivut|Innsendte sider
surveyed_employees|Dipendenti intervistati|Kyselyyn vastanneet työntekijät|Spurte ansatte
target|Obiettivo;Valore obiettivo|Tavoite;Tavoitearvo|Mål;Målverdi
target_audience|Pubblico target|Kohdeyleisö|Målgruppe
time_on_site|Tempo sul sito|Sivustolla vietetty aika|Tid på nettstedet
unique_clicks|Clic unici;Click unici|Yksilölliset klikkaukset|Unike klikk
unique_opens|Aperture uniche|Yksilölliset avaukset|Unike åpninger
unsubscribes|Disiscrizioni|Tilauksen peruutukset|Avmeldinger
video_views|Visualizzazioni video;Visualizzazioni del video;Visualizzazioni TrueView>ThruPlay>Riproduzioni del video;Visualizzazioni|Videon katselut;Videon katselukerrat;TrueView-katselut>Videon toistot>Katselukerrat;Katselut|Videovisninger;TrueView-visninger>Videoavspillinger>Visninger
visitors|Visitatori;Utenti;Utenti attivi>Utenti totali|Kävijät;Käyttäjät;Aktiiviset käyttäjät>Käyttäjiä yhteensä;Kaikki käyttäjät|Besøkende;Brukere;Aktive brukere>Brukere totalt;Totalt antall brukere
win_rate|Tasso di chiusura|Voittoprosentti|Vinnrate
won|Trattative vinte|Voitetut kaupat|Vunne avtaler
won_revenue|Ricavi vinti|Voitettujen kauppojen arvo|Verdi av vunne avtaler`;

/** The names of a measure in the other languages: its labels, then further names in the order in which they count. */
export function translatedNames(measure: MeasureId): readonly (readonly string[])[] {
  const start = `\n${TEXT}`.indexOf(`\n${measure}|`);
  if (start < 0) return [];
  const [line = ''] = TEXT.slice(start).split('\n', 1);
  const names: string[][] = [[]];
  for (const language of line.split('|').slice(1)) {
    language.split('>').forEach((list, rank) => {
      const [label = '', ...others] = list.split(';');
      if (rank === 0) names[0]?.push(label);
      const further = rank === 0 ? others : [label, ...others];
      names[rank + 1] = [...(names[rank + 1] ?? []), ...further];
    });
  }
  return names;
}
