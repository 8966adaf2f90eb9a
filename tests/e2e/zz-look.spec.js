import { test } from '@playwright/test';
const PAGES = ['qualification','qualification/A1','core','core/A1','development','development/A3','pipeline','pipeline/A3','rhythm','rhythm/A1','problems','accounts/A1'];
for (const [n, o] of [['zh-l-1440',{locale:'zh-CN',colorScheme:'light',viewport:{width:1440,height:900}}],['en-d-1440',{locale:'en-GB',colorScheme:'dark',viewport:{width:1440,height:900}}],['en-l-390',{locale:'en-GB',colorScheme:'light',viewport:{width:390,height:844}}]]) {
  test.describe(n, () => { test.use(o);
    test('look '+n, async ({ page }) => {
      test.setTimeout(300000);
      page.on('console', m => { if (m.type()==='error') console.log(n, m.text().slice(0,300)); });
      page.on('pageerror', e => console.log(n,'ERR',String(e).slice(0,300)));
      for (const p of PAGES) {
        await page.goto('./#/'+p);
        await page.locator('#page-title').waitFor();
        await page.locator('.panel').first().waitFor();
        await page.waitForTimeout(p.startsWith('core')?1800:500);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide>0) console.log(n,p,'WIDE',wide);
        await page.screenshot({ path: `/tmp/shots-accounts/${n}-${p.replace('/','-')}.png`, fullPage: true });
      }
    });
  });
}
