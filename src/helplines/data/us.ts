// Made by scripts/helplines.mjs from src/helplines/source. Edit those files, not this one.
import type { HelplinePack } from '../pack.js';

// prettier-ignore
export const us: HelplinePack = {
  "reviewed": "2026-11-21",
  "emergency": "911=US",
  "lines": [
    {"id":"us-988","name":"988 Suicide & Crisis Lifeline","ways":"call 988; text 988; chat https://988lifeline.org/chat/","in":"en es"},
    {"id":"us-988-es","name":"Línea 988","ways":"call 988 >2; text 988 AYUDA; chat https://988lifeline.org/","in":"es"},
    {"id":"us-vcl","name":"Veterans Crisis Line","ways":"call 988 >1; text 838255; chat https://www.veteranscrisisline.net/","in":"en es","for":"veterans"},
    {"id":"us-crisis-text-line","name":"Crisis Text Line","ways":"text 741741 HOME; text 741741 AYUDA @es; chat https://www.crisistextline.org/","in":"en es"},
    {"id":"us-samhsa-helpline","name":"SAMHSA National Helpline","ways":"call 18006624357; tty 18004874889","in":"en es","kind":"referral","for":"substances"},
    {"id":"us-disaster-distress","name":"Disaster Distress Helpline","ways":"call 18009855990; call 18009855990 >2 @es; text 18009855990; video 18009855990","in":"en es ase","for":"disaster"},
    {"id":"us-ndvh","name":"National Domestic Violence Hotline","ways":"call 18007997233; text 88788 START; chat https://www.thehotline.org/; tty 18007873224","in":"en es","for":"abuse"},
    {"id":"us-deaf-dv","name":"The Deaf Hotline","ways":"video 18558121001","in":"ase en","nameIn":"en","for":"deaf abuse"},
    {"id":"us-strongheart","name":"StrongHearts Native Helpline","ways":"call 18447628483; text 18447628483; chat https://strongheartshelpline.org/","in":"en","for":"native abuse assault","peers":1},
    {"id":"us-rainn","name":"RAINN National Sexual Assault Hotline","ways":"call 18006564673; text 64673 HOPE; chat https://rainn.org/help-and-healing/hotline/","in":"en es","for":"assault"},
    {"id":"us-trevor","name":"The Trevor Project","ways":"call 18664887386; text 678678 START; chat https://www.thetrevorproject.org/get-help/","in":"en","for":"lgbtq youth"},
    {"id":"us-trans-lifeline","name":"Trans Lifeline","ways":"call 18775658860","in":"en es","kind":"peer","for":"lgbtq","hours":"mo tu we th fr 10:00-18:00","zone":"America/Los_Angeles","peers":1},
    {"id":"us-love-is-respect","name":"love is respect","ways":"call 18663319474; text 22522 LOVEIS; chat https://www.loveisrespect.org/","in":"en es","for":"youth abuse"},
    {"id":"us-alliance-ed","name":"National Alliance for Eating Disorders Helpline","ways":"call 18666621235","in":"en","kind":"support","for":"eating","hours":"mo tu we th fr 09:00-19:00","zone":"America/New_York"},
    {"id":"us-wa-warmline","name":"Washington Warm Line","ways":"call 18775009276","in":"en","kind":"warmline","hours":"mo tu we th fr sa su 14:00-21:00","zone":"America/Los_Angeles","peers":1,"region":"US-WA","area":"Washington"},
  ],
};
