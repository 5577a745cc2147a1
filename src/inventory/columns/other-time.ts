/** Words in a heading that ask for another time than today: what was, what is planned, what may be had. */
export const OTHER_TIME_WORDS: ReadonlySet<string> = new Set(
  `old former formerly previous previously before until was new newest next future later after planned plan
  ordered wanted available approved upgrade latest initial default
  alt alte alter altes altem alten frueher frueheres frueheren vorher vorheriges vorheriger bisher bisheriger
  bisheriges bis war neu neue neuer neues neuen neuester kuenftig kuenftiger geplant geplanter plan bestellt
  gewuenscht freigegeben freigegebener verfuegbar verfuegbarer`
    .trim()
    .split(/\s+/),
);
