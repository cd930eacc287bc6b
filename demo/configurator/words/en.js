/** Everything that the page says, in English. */
export const en = {
  title: 'Make the snippet for your website',
  lead: 'Choose, see how it will look, and copy what is to be pasted. Your choices are in the address of the page: send it to a colleague, and she sees the same.',
  pageLanguage: 'Language of this page',
  more: 'More choices',
  onward: 'Go to what is to be pasted',
  pickColor: 'Pick a colour',
  rejected: (names) =>
    `Something in the address could not be used (${names}). The usual choice is there instead. The rest is as in the address.`,
  cleared: 'All choices are back to what is usual.',
  clear: 'Start again',
  copyAddress: 'Copy the address of these choices',
  copy: 'Copy',
  copied: (what) => `Copied: ${what}.`,
  marked: 'The browser does not let us copy. The text is selected: press Ctrl+C, or Cmd+C on a Mac.',
  inAddressBar: 'The browser does not let us copy. The address is in the address bar.',
  address: 'the address',

  sections: {
    content: ['Content', 'What visitors meet, and who stands behind it.'],
    look: [
      'Look',
      'Choose your own colour. If it is too light or too dark to be read, we move it as little as possible.',
    ],
    adviser: ['Adviser', 'Whom the visitor can call when the result is ready.'],
    sending: ['Sending', 'Where a result goes when a visitor sends it. Without a receiver nothing is sent.'],
    privacy: ['Privacy', 'Used in the text that is made further down.'],
    files: ['The files', 'Where the browser gets the check from.'],
  },
  fields: {
    elements: {
      label: 'What is to be on the page?',
      options: {
        'quick-check': 'The sustainability check',
        'opportunity-finder': 'The opportunities',
        'quick-check opportunity-finder': 'The check and the opportunities',
        'quick-check result-card': 'The check, with the result in a card of its own',
      },
    },
    language: {
      label: 'Language',
      options: {page: 'As the page around it', nb: 'Bokmål', nn: 'Nynorsk', en: 'English'},
    },
    partnerName: {label: 'Your name', hint: 'As visitors know you, for example Asker Næringsråd.'},
    partner: {label: 'Key at the receiver', hint: 'The short name by which the receiver knows you, for example asker.'},
    mode: {label: 'Length of the check', options: {core: '12 questions', extended: '14 questions'}},
    layout: {label: 'The questions', options: {steps: 'One at a time', list: 'All below one another'}},
    start: {label: 'Begins with', options: {screen: 'A start screen', immediate: 'The first question'}},
    companyLookup: {label: 'Let visitors find their company in the business register', hint: 'Of the opportunities.'},
    accent: {label: 'Main colour', hint: 'For example #7b1fa2, or var(--name) for a colour that the page already has.'},
    surface: {label: 'Background', hint: 'Empty: white, or dark on a dark page.'},
    theme: {label: 'Light or dark', options: {auto: 'As the page', light: 'Always light', dark: 'Always dark'}},
    radius: {
      label: 'Corners',
      options: {medium: 'A little round', none: 'Square', small: 'Barely round', large: 'Round'},
    },
    density: {label: 'Space', options: {comfortable: 'Plenty', compact: 'Tight'}},
    font: {label: 'Font', options: {inherit: 'As the page', system: "The device's own"}},
    width: {label: 'Largest width', hint: 'For example 40em. Empty: 44em.'},
    adviserName: {label: 'Name'},
    adviserRole: {label: 'Title', hint: 'For example adviser for small companies.'},
    adviserPhone: {label: 'Phone'},
    adviserEmail: {label: 'Email'},
    adviserBooking: {label: 'Page to book a talk'},
    region: {label: 'Region', hint: 'For example Asker og Bærum.'},
    municipalities: {label: 'Municipality numbers', hint: 'Four digits, with commas between: 3203, 3201.'},
    profileUrl: {
      label: 'Address of the profile file',
      hint: 'When the file is on your website, the adviser works in frames too, and the note can be sent to her.',
    },
    endpoint: {
      label: 'Receiver',
      hint: 'The address that receives, for example https://collector.example.no/submissions.',
    },
    submit: {
      label: 'When it is sent',
      options: {ask: 'When the visitor presses Send', 'on-complete': 'With the last answer, without a name'},
    },
    format: {
      label: 'How it is sent',
      options: {json: 'JSON (our receiver)', text: 'Text (Google Apps Script)', form: 'Form (Zapier, Make)'},
    },
    test: {label: 'Test mode: nothing is sent, and a line at the top says that it is a test'},
    privacyUrl: {label: 'Address of your privacy notice'},
    months: {label: 'Months until contact details are deleted', hint: 'After the last talk.'},
    draft: {label: 'Keep answers until the tab is closed', hint: 'Stored in the browser (sessionStorage).'},
    site: {label: 'Your website', hint: 'For example https://www.example.no. Used in the lines for security.'},
    link: {
      label: 'The link that stands there when scripts are blocked',
      hint: 'Empty: the check on a page of its own, where the files are.',
    },
    base: {label: 'Folder with the files', hint: 'Empty: the folder beside this page.'},
    version: {
      label: 'Version',
      options: {
        folder: 'The one in the folder',
        exact: 'Folder of this version',
        major: 'Folder of the newest version',
      },
    },
    pinned: {label: 'Lock the files: the browser refuses to run anything that was changed'},
  },
  problems: {
    address: 'Write the whole address, with https:// first. Until that is mended, it is left out.',
    email: 'Write an email address, such as kari@example.no. Until that is mended, it is left out.',
    phone: 'Write digits and spaces only, perhaps with + first. Until that is mended, it is left out.',
    number: 'Write a whole number from 1 to 120. Until that is mended, it is left out.',
    color: 'The browser does not know this colour. Write #7b1fa2, for example. Until that is mended, it is left out.',
    length: 'The browser does not know this length. Write 40em, for example. Until that is mended, it is left out.',
    text: 'This is too long, or written in another way than it should be. Until that is mended, it is left out.',
  },

  colors: {
    heading: 'How the colours will be',
    button: 'Button',
    link: 'Link',
    light: 'Light page',
    dark: 'Dark page',
    kept: 'The colour can be read as it is, and is not changed.',
    darkened: (where) => `The colour is made darker ${where}, so that everybody can read it.`,
    lightened: (where) => `The colour is made lighter ${where}, so that everybody can read it.`,
    inLinks: 'in links',
    inBoth: 'in buttons and links',
    unknown: 'The colour comes from the page it is pasted into. It is moved there if it cannot be read.',
  },

  preview: {
    heading: 'How it will look',
    note: 'Do try it: the preview is in test mode, and sends nothing.',
    width: 'Width',
    phone: 'Phone',
    desktop: 'Desktop',
    scheme: 'The page around it',
    light: 'Light',
    dark: 'Dark',
    frame: 'Preview',
  },

  profile: {
    heading: 'The profile file',
    text: 'By a profile the elements know whom the visitor can talk to. Download it, put it on your website, and write its address above.',
    missing: (names) => `Fill in ${names} to make the file.`,
    download: 'Download the profile file',
    cors: 'If the file is on another website than the check, it has to be sent with Access-Control-Allow-Origin: *.',
  },

  check: {
    heading: 'Does it arrive?',
    text: 'Sends a labelled test in each format from this page. Our receiver does not store it. Other receivers do: delete it afterwards.',
    button: 'Try the receiver',
    needed: 'Write the address of the receiver first.',
    running: 'Trying …',
    failed: 'It could not be tried. Load the page again, and try once more.',
    formats: {json: 'JSON', text: 'Text', form: 'Form'},
    verdicts: {
      works: 'It works: what is sent the way you have chosen arrives.',
      probably:
        'It probably arrives the way you have chosen, but the page may not read the answer. Visitors are told “probably”.',
      other: (format) => `The way you have chosen it does not arrive. As ${format} it does.`,
      nothing: 'It does not arrive. What has to be changed is below.',
    },
    use: (format) => `Use ${format}`,
    outcomes: {
      arrives: 'Arrives.',
      unread: 'Probably arrives, but the answer cannot be read.',
      proof: 'The receiver is there, and asks for a proof that sending gives by itself.',
      forbidden:
        'The receiver does not accept it from here, or does not know your key. The site you paste into has to be on its list.',
      nowhere: 'Nothing receives at this address. See whether it is right.',
      format: 'The receiver does not read this format.',
      busy: 'Too many tries in a short time. Wait a little, and try again.',
      fails: 'Something fails at the receiver. Ask whoever runs it to have a look.',
      refused: 'The receiver refuses it.',
      silent: 'No answer came that the page may read.',
    },
    forOperator: 'For whoever runs the receiver:',
  },

  output: {
    heading: 'Paste',
    system: 'Where is it to be pasted?',
    needs: 'This takes:',
    rungs: {
      element: 'The element stands in the page itself, and follows its language, font and colours.',
      placeholder: 'A div that the script turns into the element. It survives editors that strip unknown tags.',
      frame: 'The element stands in a frame. It cannot see the language of the page: choose one above.',
      component: "A component in the website's code.",
    },
    twoFrames: 'Two frames know nothing of each other: the visitor has to give trade and size in both.',
    inCheck: 'Here the result cannot have a card of its own. It shows in the check.',
    noAdviser: 'The adviser is not shown here without the profile file. Make it above, and write its address.',
    parts: {
      page: 'Where it is to be',
      styles: 'Rules for the style sheet',
      once: 'The script, once for the whole website',
      address: 'The address',
      frame: 'The frame',
      fields: 'An element of its own: the values',
      install: 'Install',
      component: 'The component',
      build: 'vite.config.ts',
    },
    widgets: {'quick-check': 'the check', 'opportunity-finder': 'the opportunities'},
    securityHeading: 'For whoever runs the website',
    policy: 'The line for security (Content-Security-Policy)',
    policyNote: 'If the website has such a line, add what is missing. If it has none, it needs none.',
    policyLit: "If the page has Lit of its own, or two versions of the files, add 'allow-duplicates' after lit-html.",
    policyHosted: 'Here the provider sets the line, and you can rarely change it. This is what it has to allow.',
    policyHost: 'On the server with the files (Content-Security-Policy of frame.html)',
    integrity: 'The hash that locks the files (version {version})',
    integrityNote: 'It is of sdg-widgets.js, and locks every file which that loads.',
    integrityFloating:
      'An address of the newest version changes, and cannot be locked. Choose a folder of this version to lock it.',
    integrityOther:
      'The folder above is another than the one beside this page. The hash is of the files of version {version}.',
    privacyHeading: 'Text for your privacy notice',
    privacyLanguage: 'Language of the text',
    privacyNote: 'Made of the choices above. Read it, and correct what is not so with you.',
    consentHeading: 'Do you have a consent manager?',
    exemption: 'What is to be exempted',
  },
  consent: {
    nothing: 'The elements store nothing and send nothing before the visitor asks for it. They set no cookies.',
    draft:
      'You have chosen to keep answers until the tab is closed. That is storage in the browser, for something the visitor is doing.',
    ownSite:
      'The files and the receiver are on your own website. There is good reason, then, to mark the script as necessary.',
    others: (hosts) =>
      `The browser gets from or sends to ${hosts}, which see the IP address then. Put the files on your own website if you want to mark the script as necessary.`,
    noSite: 'Write your website under The files, and we say whether anybody else gets anything.',
    exempt:
      'This exempts the script in Cookiebot (data-cookieconsent) and in Cloudflare Rocket Loader (data-cfasync). In other tools, list the address of the script as necessary.',
    exemptFrame: 'Frames are exempted in the tool by the address they come from:',
    bundled: "The component is part of the website's own code, and is not blocked by itself.",
    meanwhile:
      'Until the visitor has answered, or if the script is blocked, the link stands there. Nobody believes that they have sent something.',
    meanwhileFrame: 'If the frame is blocked, nothing is there. Put a plain link to the same address beside it.',
    notLegal: 'This is not legal advice.',
  },
  systems: {
    html: {
      name: 'Any HTML page',
      needs: 'that you can change the HTML of the page.',
      steps: [
        'Paste the first part where the check is to be.',
        'Put the rules into the style sheet of the website. They keep the place, so that the page does not jump.',
        'Save, and look at the page on a phone and a computer.',
      ],
    },
    'wordpress-block': {
      name: 'WordPress, block editor',
      needs:
        'an administrator or editor. On a network of sites (multisite) a super admin. On WordPress.com the Business plan or higher.',
      steps: [
        'Press plus where the check is to be, and choose the block “Custom HTML”.',
        'Paste the first part, and publish. The preview in the editor may be empty.',
        'Put the rules into “Additional CSS” under Appearance.',
      ],
    },
    'wordpress-classic': {
      name: 'WordPress, classic editor',
      needs: 'an administrator or editor. On a network of sites (multisite) a super admin.',
      steps: [
        'Choose the tab “Text”. The visual tab strips tags it does not know; that is why this is a div.',
        'Paste the first part, and publish without going to the visual tab.',
        'Put the rules into “Additional CSS” under Appearance.',
      ],
    },
    'wordpress-limited': {
      name: 'WordPress, without the right to scripts',
      needs: 'help from an administrator once. WordPress strips scripts and frames from others, but keeps a div.',
      steps: [
        'Ask the administrator to add the script for the whole site, in the theme or by a plugin, and the rules in “Additional CSS”.',
        'Paste the div into a block “Custom HTML”, or into the tab “Text”.',
        'If that cannot be: paste the address on a line of its own. If the host of the files has oEmbed (see the documentation), WordPress shows a frame; else it is a link that works.',
      ],
    },
    squarespace: {
      name: 'Squarespace',
      needs: 'a plan that allows code. The lowest does not.',
      steps: [
        'Add a “Code” block, and choose HTML.',
        'Paste the first part, and save. It shows when the page is published.',
        'Put the rules into “Custom CSS”.',
      ],
    },
    wix: {
      name: 'Wix',
      needs: 'nothing for the frame. An element of its own takes Premium and your own domain.',
      steps: [
        'Choose “Embed a Site”, and paste the address.',
        'Make the field at least 650 pixels high. Wix does not let it grow by itself; if it is too low, it scrolls.',
        'With Premium and your own domain you can choose “Custom Element” instead, and write the values below.',
      ],
    },
    webflow: {
      name: 'Webflow',
      needs: 'a paid plan.',
      steps: [
        'Drag a “Code Embed” to where the check is to be, and paste the first part.',
        'Put the rules into “Head code” in the settings, between <style> and </style>.',
        'Publish. It does not show in the Designer.',
      ],
    },
    umbraco: {
      name: 'Umbraco',
      needs: 'a developer, once. Rich text does not keep the code.',
      steps: [
        'The developer makes an element type for Block List or Block Grid.',
        'The first part is pasted as the view (Razor) of the element type, and the rules into the style sheet.',
        'The editor puts the block where the check is to be.',
      ],
    },
    optimizely: {
      name: 'Optimizely CMS',
      needs: 'a developer, once. Rich text does not keep the code.',
      steps: [
        'The developer makes a block type without properties.',
        'The first part is pasted as the view (Razor) of the block type, and the rules into the style sheet.',
        'The editor drags the block to where the check is to be.',
      ],
    },
    drupal: {
      name: 'Drupal',
      needs:
        'an administrator for the script, and the text format Full HTML. CKEditor 5 strips unknown tags; that is why this is a div.',
      steps: [
        'The administrator puts the script into the theme or a block of its own, and the rules into the style sheet.',
        'Open the text in the format Full HTML, and choose “Source”.',
        'Paste the div where the check is to be, and save.',
      ],
    },
    sharepoint: {
      name: 'SharePoint Online',
      needs: 'that an administrator allows the domain of the files (HTML Field Security). Scripts are not let in.',
      steps: [
        'Add the web part “Embed”.',
        'Paste the frame.',
        'Publish. The frame scrolls inside when what is in it is higher.',
      ],
    },
    'google-sites': {
      name: 'Google Sites',
      needs: 'that you can edit the page.',
      steps: [
        'Choose Insert, then Embed, then “By URL”.',
        'Paste the address, and choose to show the whole page.',
        'Drag the frame until it is at least 650 pixels high.',
      ],
    },
    react: {
      name: 'React',
      needs: 'a developer.',
      steps: [
        'Install the package.',
        'Save the component as SdgWidgets.tsx, and use it where the check is to be.',
        "In Next.js: write 'use client'; at the top of the file.",
      ],
    },
    vue: {
      name: 'Vue',
      needs: 'a developer.',
      steps: [
        'Install the package.',
        'Save the component as SdgWidgets.vue, and use it where the check is to be.',
        'Tell Vue of our tags in vite.config.ts.',
      ],
    },
  },
};
