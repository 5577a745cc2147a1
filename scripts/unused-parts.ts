/** What the page never uses of a file of a library. Each name and each text must be there. */
export interface UnusedParts {
  /** Functions with nothing to do on the page, and what they return instead; empty for nothing. */
  readonly idle?: Readonly<Record<string, string>>;
  /** Functions that nobody calls. They throw instead. */
  readonly uncalled?: readonly string[];
  /** Variables that never change on the page, with their value. */
  readonly constant?: Readonly<Record<string, string>>;
  /** Values that a variable or property never has: what a comparison or a `switch` does with them is left out. */
  readonly neverIs?: { readonly name: string; readonly values: readonly (string | number)[] };
  /** Keys of objects that nobody reads. */
  readonly keys?: readonly string[];
  /** Statements that start with one of these texts. */
  readonly statements?: readonly string[];
  /** Text from the first to the second, which stays. Each occurs once. */
  readonly cuts?: readonly (readonly [from: string, upTo: string])[];
  /** The whole file, and the code that takes its place. */
  readonly whole?: string;
  /** Whether it is a CommonJS file that can become a module, so that the bundler leaves out what nobody imports. */
  readonly becomesModule?: true;
}

/** A library as it was when its unused parts were chosen. */
export interface PrunedLibrary {
  /** Another version has to be looked at again. */
  readonly version: string;
  readonly files: Readonly<Record<string, UnusedParts>>;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const nothing = (names: string): Readonly<Record<string, string>> =>
  Object.fromEntries(words(names).map((name) => [name, '']));

/**
 * The page renders into an empty element and uses no Suspense, Activity, ViewTransition, Profiler, portal, lazy
 * component, form action, ref of a fragment, custom element, or element that React would move into the head.
 */
const REACT_DOM: UnusedParts = {
  becomesModule: true,
  // Fibers of these kinds: portal, consumer, forwardRef, profiler, Suspense, lazy, dehydrated, SuspenseList, scope,
  // offscreen, legacy hidden, cache, tracing marker, hoistable, singleton, view transition, Activity.
  neverIs: {
    name: 'tag',
    values: [4, 9, 11, 12, 13, 16, 18, 19, 21, 22, 23, 24, 25, 26, 27, 30, 31],
  },
  constant: {
    isHydrating: '!1',
    shouldStartViewTransition: '!1',
    pendingViewTransition: 'null',
    pendingViewTransitionEvents: 'null',
    viewTransitionContextChanged: '!1',
    inUpdateViewTransition: '!1',
    rootViewTransitionAffected: '!1',
    offscreenSubtreeIsHidden: '!1',
    offscreenSubtreeWasHidden: '!1',
    offscreenDirectParentIsHidden: '!1',
    needsFormReset: '!1',
    hydrationErrors: 'null',
  },
  idle: {
    ...nothing(`
      commitExitViewTransitions trackEnterViewTransitions commitNestedViewTransitions commitEnterViewTransitions
      commitAppearingPairViewTransitions commitDeletedPairViewTransitions measureNestedViewTransitions
      commitAfterMutationEffectsOnFiber queueTransitionTypes accumulateSuspenseyCommitOnFiber clearIfContinuousEvent
      retryIfBlockedOn commitFragmentInstanceInsertionEffects commitFragmentInstanceDeletionEffects
      commitNewChildToFragmentInstances extractEvents$1 constructSelectEvent pushTreeFork pushTreeId popTreeContext
      setIsStrictModeForDevtools`),
    claimQueuedTransitionTypes: 'null',
    waitForCommitToBeReady: 'null',
    upgradeHydrationErrorsToRecoverable: 'null',
    isHostHoistableType: '!1',
    queueIfContinuousEvent: '!1',
    isFragmentInstanceParent: '!1',
    popHydrationState: '!1',
    preloadInstanceAndSuspendIfNeeded: 'void (workInProgress.flags &= -16777217)',
    // Looks for a component in the stack of an error by rendering it once more. Nobody sees that stack.
    describeNativeComponentFrame:
      'fn ? describeBuiltInComponentFrame(fn.displayName || fn.name) : ""',
  },
  uncalled: words(`
    updateSuspenseListComponent updateOffscreenComponent deferHiddenOffscreenComponent prepareToHydrateHostInstance
    throwOnHydrationMismatch FragmentInstance commitNewChildToFragmentInstance
    deleteChildFromFragmentInstance startHostTransition ensureFormComponentIsStateful requestFormReset$1
    requestFormReset TransitionAwareHostComponent setPropOnCustomElement entangleAsyncAction trackUsedThenable
    useThenable unwrapThenable resolveLazy startViewTransition updateForwardRef defaultOnDefaultTransitionIndicator
    prefetchDNS preconnect preload preloadModule preinitScript preinitStyle preinitModuleScript getResource
    acquireResource mountActionState`),
  keys: words(`
    useImperativeHandle useInsertionEffect useTransition useHostTransitionStatus useFormState useActionState
    useOptimistic useMemoCache useCacheRefresh useEffectEvent use useDebugValue`),
  statements: [
    'FragmentInstance.prototype.',
    'exports.hydrateRoot =',
    'ReactDOMHydrationRoot.prototype.unstable_scheduleHydration =',
  ],
  cuts: [
    // The scheduler has them only in tests of React.
    ['log$1 = Scheduler.log,', 'rendererID = null,'],
    // The events `select`, `beforeinput` and those of composition.
    [
      '      handleEventFunc = targetInst ? getNodeFromInstance(targetInst) : window;\n      switch',
      '      extractEvents$1(\n        dispatchQueue,',
    ],
    // `mouseenter` and `mouseleave`, `pointerenter` and `pointerleave`.
    [
      '      a: {\n        SyntheticEventCtor =\n          "mouseover" === domEventName',
      '      a: {\n        reactName = targetInst ? getNodeFromInstance(targetInst)',
    ],
    // The ref of a fragment.
    [
      '        case 7:\n          if (null === current.stateNode) {\n            var fragmentInstance',
      '        default:\n          instanceToUse = current.stateNode;',
    ],
    // Changes of a field in browsers without `input`.
    [
      '          if (isInputEventSupported)\n            getTargetInstFunc',
      '            getTargetInstFunc = getTargetInstForInputOrChangeEvent;',
    ],
    [
      '          else {\n            getTargetInstFunc = getTargetInstForInputEventPolyfill;',
      '        else\n          (SyntheticEventCtor = reactName.nodeName),',
    ],
    [
      '        handleEventFunc && handleEventFunc(domEventName, reactName, targetInst);',
      '      }\n      extractEvents$1(',
    ],
    ['  r: requestFormReset,\n', '};\nfunction flushSyncWork()'],
  ],
};

/** Of a workbook, the page wants the cells of one sheet, their number formats, and what is hidden. */
const SHEET: UnusedParts = {
  neverIs: {
    name: 'local',
    values: words(`
      rPr sheetPr outlinePr pageSetUpPr tabColor sheetView pane sheetProtection autoFilter filterColumn filter
      mergeCells mergeCell hyperlinks hyperlink conditionalFormatting cfRule colorScale cfvo dataBar iconSet
      dataValidations dataValidation formula1 formula2 pageMargins pageSetup printOptions headerFooter oddHeader
      oddFooter evenHeader evenFooter firstHeader firstFooter rowBreaks colBreaks brk color formula sparklineGroups
      sparklineGroup colorSeries sparkline sqref`),
  },
};

/** The reader of workbooks goes through all parts of one, after the other. */
const WORKBOOK: UnusedParts = {
  // Pictures and charts.
  idle: { extractSheetDrawing: '{ images: [], textBoxes: [], chartRefs: [] }' },
  neverIs: {
    name: 'local',
    values: ['workbookProtection', 'bookViews', 'pivotCaches', 'definedNames'],
  },
  cuts: [
    ['\tlet themeColors;', '\tconst sheetRelMap = new Map();'],
    ['\t\t\tdynamicArrayCm\n', '\t\t};\n\t\tconst wsXml ='],
    ['\t\tif (worksheetRels) {\n\t\t\tconst drawingRel', '\t\tsheets.push(sheet);'],
    ['\tlet properties;', '\tconst workbook = {'],
    ['\tconst remainingNames =', '\treturn workbook;'],
  ],
};

const STYLES: UnusedParts = {
  idle: {
    ...nothing('parseFonts parseFills parseBorders parseDxfs parseAlignment parseProtection'),
    extListHasCheckboxFeature: '!1',
  },
};

/** The page cuts single rows with the parser, and reads no files with the library. */
const PAPA: UnusedParts = {
  cuts: [
    ['\tfunction getWorkerBlob() {', '\tvar Papa = {};'],
    ['\tPapa.parse = CsvToJson;', '\tPapa.RECORD_SEP ='],
    ['\tPapa.WORKERS_SUPPORTED =', '\t// Exposed for testing'],
    ['\tPapa.ParserHandle =', '\t// Strip character from UTF-8 BOM'],
    ['\tfunction CsvToJson(', '\t/** https://developer.mozilla.org'],
    ['\tfunction newWorker()', '\tfunction isFunction(func)'],
  ],
};

/** What the page does not use of its libraries, by package. Paths are those below the package. */
export const PRUNED: Readonly<Record<string, PrunedLibrary>> = {
  react: {
    version: '19.3.1',
    files: {
      'cjs/react.production.js': { becomesModule: true },
      'cjs/react-jsx-runtime.production.js': { becomesModule: true },
    },
  },
  'react-dom': {
    version: '19.3.1',
    files: {
      'cjs/react-dom.production.js': { becomesModule: true },
      'cjs/react-dom-client.production.js': REACT_DOM,
    },
  },
  scheduler: {
    version: '0.28.0',
    files: { 'cjs/scheduler.production.js': { becomesModule: true } },
  },
  'use-sync-external-store': {
    version: '1.7.0',
    files: {
      'cjs/use-sync-external-store-shim.production.js': { becomesModule: true },
      'cjs/use-sync-external-store-shim/with-selector.production.js': { becomesModule: true },
    },
  },
  hucre: {
    version: '1.0.0',
    files: {
      'dist/xlsx/reader.mjs': WORKBOOK,
      'dist/xlsx/worksheet.mjs': SHEET,
      'dist/xlsx/styles.mjs': STYLES,
      // The page never has the password of a workbook. Without one the library never calls this.
      'dist/xlsx/crypto/agile.mjs': { whole: 'export const [decryptAgile, encryptAgile] = [];' },
    },
  },
  // The page lists what is in a ZIP file, and unpacks nothing with this library.
  fflate: { version: '0.8.3', files: { 'esm/browser.js': { uncalled: ['inflateSync'] } } },
  papaparse: { version: '5.7.1', files: { 'papaparse.js': PAPA } },
};

/** The file that stands for an import in the built page. */
export const BUILT_AS: Readonly<Record<string, string>> = {
  react: 'react/cjs/react.production.js',
  'react/jsx-runtime': 'react/cjs/react-jsx-runtime.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'use-sync-external-store/shim':
    'use-sync-external-store/cjs/use-sync-external-store-shim.production.js',
  'use-sync-external-store/shim/with-selector':
    'use-sync-external-store/cjs/use-sync-external-store-shim/with-selector.production.js',
  papaparse: 'papaparse/papaparse.js',
};

/**
 * What the code of the screen must not contain, because React would do it with one of the parts that are left out.
 * Most of these would do nothing, without any error.
 */
export const NEEDS_UNUSED_PARTS =
  /\bon(?:Select|BeforeInput|Composition\w+|(?:Mouse|Pointer)(?:Enter|Leave))\b|\b(?:formAction|precedence)=|<form[^>]*\baction=|<(?:html|head|body|title|meta|link|script|style|base)\b|<Fragment[^>]*\bref=|\.Consumer\b/;
