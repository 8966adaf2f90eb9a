import { readFile } from 'node:fs/promises';
import { axe, expect, test } from './fixtures.js';

const open = async (page, route = '') => {
  await page.goto(`./#/${route}`);
  await expect(page.locator('#page-title')).toBeVisible();
};
const saveState = (page) => page.locator('.save-state');
const saved = (page) => expect(saveState(page)).toHaveAttribute('data-state', 'saved');
const cell = (page, row, column) =>
  page.locator('.sheet').first().locator('tbody tr').nth(row).locator('th, td').nth(column);
const control = (page) => page.locator('.sheet-control').first().locator('input:not([hidden]), select:not([hidden])');
const menu = async (page, item) => {
  await page.getByRole('button', { name: /^案例：/ }).click();
  await page.locator('#scenario-menu').getByText(item, { exact: true }).click();
};
/** Types a title into the first risk: an edit that is easy to recognise. */
const rename = async (page, title) => {
  await cell(page, 0, 0).click();
  await expect(control(page)).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 0)).toHaveText(title);
};
const link = async (page) => {
  await page.getByRole('button', { name: '分享' }).click();
  const field = page.getByRole('dialog', { name: '分享这个案例' }).getByLabel('链接');
  await expect(field).toHaveValue(/#s1-.*e$/);
  const address = await field.inputValue();
  await page.keyboard.press('Escape');
  return address;
};
const alert = (page) => page.locator('.notice[role=alert]');
const stored = (page) => page.evaluate(() => ({ ...localStorage }));

test.describe('a link', () => {
  test('opens in another browser as a preview that touches nothing, and becomes a copy', async ({
    page,
    browser,
    baseURL,
  }) => {
    await open(page, 'risks');
    await rename(page, '链接里的风险');
    const address = await link(page);
    const other = await browser.newContext({ baseURL, locale: 'zh-CN' });
    const theirs = await other.newPage();
    await open(theirs, 'risks');
    await rename(theirs, '我自己的风险');
    await saved(theirs);
    const before = await stored(theirs);

    await theirs.goto(address);
    await expect(theirs).toHaveURL(/#\/preview\/$/);
    const notice = theirs.locator('.notice.preview');
    await expect(notice).toContainText('你正在预览链接里的案例。它没有改动你自己的案例“砚川传动 2026”。');
    await theirs.goto('./#/preview/risks');
    await expect(cell(theirs, 0, 0)).toHaveText('链接里的风险');
    // Read only: typing changes nothing and says so.
    await cell(theirs, 0, 0).click();
    await theirs.keyboard.type('x');
    await theirs.keyboard.press('Enter');
    await expect(cell(theirs, 0, 0)).toHaveText('链接里的风险');
    await expect(theirs.locator('.sheet-message')).toHaveText('这是链接里的预览，不能修改。先另存为副本。');
    await axe(theirs);
    await notice.getByRole('button', { name: '看我的案例' }).click();
    await expect(cell(theirs, 0, 0)).toHaveText('我自己的风险');
    await expect(notice).toContainText('还有一个链接里的案例在预览，没有保存。');
    await notice.getByRole('button', { name: '回到预览' }).click();
    await expect(cell(theirs, 0, 0)).toHaveText('链接里的风险');
    await theirs.reload();
    await expect(cell(theirs, 0, 0)).toHaveText('链接里的风险');
    expect(await stored(theirs)).toEqual(before);

    await notice.getByRole('button', { name: '另存为副本' }).click();
    await expect(theirs).toHaveURL(/#\/risks$/);
    await expect(theirs.getByText('已另存为“砚川传动 2026”，现在可以修改。')).toBeVisible();
    await expect(notice).toHaveCount(0);
    await expect(cell(theirs, 0, 0)).toHaveText('链接里的风险');
    await rename(theirs, '副本里的风险');
    await saved(theirs);
    // One's own work lies where it was.
    await theirs.getByRole('button', { name: /^案例：/ }).click();
    await theirs.locator('#scenario-menu .stored').getByRole('button', { name: '砚川传动 2026', exact: true }).click();
    await expect(cell(theirs, 0, 0)).toHaveText('我自己的风险');
    await theirs.goBack();
    await expect(theirs.locator('.notice.preview')).toHaveCount(0);
    await other.close();
  });

  test('can be compared and discarded', async ({ page }) => {
    await open(page, 'attractiveness');
    const row = page.locator('.sheet').first().locator('tbody tr').filter({ hasText: '关键客户' }).first();
    const index = Number(await row.getAttribute('data-row'));
    const name = await row.locator('th').textContent();
    for (let column = 1; column <= 8; column += 1) {
      await cell(page, index, column).click();
      await page.keyboard.type('0');
      await page.keyboard.press('Enter');
    }
    await expect(cell(page, index, 9)).toHaveText('0');
    const address = await link(page);
    for (let step = 0; step < 8; step += 1) await page.getByRole('button', { name: /^撤销/ }).click();
    await saved(page);
    const before = await stored(page);
    await page.goto(address);
    const notice = page.locator('.notice.preview');
    await notice.getByRole('button', { name: '与我的对比' }).click();
    const dialog = page.getByRole('dialog', { name: '与我的对比' });
    await expect(dialog.getByRole('row').filter({ hasText: name }).first()).toBeVisible();
    await expect(dialog.getByRole('status')).toHaveText(/家客户、0 项风险、0 个设计项目、0 项设置不同/);
    const attractiveness = dialog.getByRole('row', { name: new RegExp(`${name}\\s*客户吸引力`) });
    await expect(attractiveness.locator('td').last()).toHaveText('0');
    await axe(page);
    await page.keyboard.press('Escape');
    await notice.getByRole('button', { name: '放弃' }).click();
    await expect(notice).toHaveCount(0);
    await expect(page).toHaveURL(/#\/$/);
    expect(await stored(page)).toEqual(before);
    await page.reload();
    await expect(notice).toHaveCount(0);
  });

  test('compares accounts, risks and settings, each with both values', async ({ page }) => {
    await open(page, 'attractiveness');
    await page.getByRole('button', { name: '中位数', exact: true }).first().click();
    await page.goto('./#/risks');
    await cell(page, 0, 0).click();
    await page.getByRole('button', { name: /^移除/ }).first().click();
    await page.goto('./#/money/A3');
    const address = await link(page);
    await page.getByRole('button', { name: /^撤销/ }).click();
    await page.getByRole('button', { name: /^撤销/ }).click();
    await saved(page);
    await page.goto(address);
    await page.locator('.notice.preview').getByRole('button', { name: '与我的对比' }).click();
    const dialog = page.getByRole('dialog', { name: '与我的对比' });
    await expect(dialog.getByRole('row', { name: /表一 分界线/ }).locator('td')).toHaveText([
      '分界线',
      '组合均值',
      '中位数',
    ]);
    await expect(dialog.getByRole('row', { name: /风险数/ }).locator('td')).toHaveText(['风险数', '16', '15']);
    await expect(dialog.getByRole('row').filter({ hasText: '案例里' }).locator('td')).toHaveText([
      '案例里',
      '有',
      '没有',
    ]);
    await expect(dialog.getByRole('status')).toHaveText(/、1 项风险、0 个设计项目、1 项设置不同；/);
    await axe(page);
  });

  test('in the preview, what changes nothing is locked and says why', async ({ page }) => {
    await open(page);
    const address = await link(page);
    await page.goto(address);
    await expect(page.locator('.notice.preview')).toBeVisible();
    const reason = '这是链接里的预览，不能修改。先另存为副本。';
    const locked = async (control) => {
      await expect(control).toBeDisabled();
      await expect(control).toHaveAttribute('title', reason);
    };
    await page.goto('./#/preview/attractiveness');
    await locked(page.getByRole('button', { name: '中位数', exact: true }).first());
    await locked(page.getByRole('button', { name: '恢复课程的八项', exact: true }));
    await locked(page.getByRole('button', { name: '添加因素' }));
    // A view is only looked at and stays live.
    const layout = page.getByRole('button', { name: '因素为行' });
    await layout.click();
    await expect(layout).toHaveAttribute('aria-pressed', 'true');
    await page.goto('./#/preview/concentration');
    await locked(page.getByRole('button', { name: '2027', exact: true }));
    await page.goto('./#/preview/matrix');
    await locked(page.getByRole('group', { name: /气泡/ }).getByRole('button').first());
    await page.goto('./#/preview/risks');
    await locked(page.getByRole('button', { name: '登记风险' }).first());
    await page.goto('./#/preview/accounts/A1');
    await locked(page.getByRole('button', { name: '添加产品线' }));
    await locked(page.getByRole('combobox', { name: '客户类型' }));
    await page.goto('./#/preview/scenario');
    await locked(page.getByRole('group').getByRole('button').first());
    await axe(page);
    // One's own work is not locked.
    await page.goto('./#/attractiveness');
    await expect(page.getByRole('button', { name: '中位数', exact: true }).first()).toBeEnabled();
  });

  test('leaves out what the sender chooses and says where it fits', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.getByRole('button', { name: '分享' }).click();
    const dialog = page.getByRole('dialog', { name: '分享这个案例' });
    const length = async () => (await dialog.getByLabel('链接').inputValue()).length;
    const whole = await length();
    await expect(dialog.getByText(`链接长度：${whole.toLocaleString('en')} 个字符`)).toBeVisible();
    await expect(dialog.getByText('浏览器: 放得下')).toBeVisible();
    await expect(dialog.getByText('二维码: 太长，改发文件')).toBeVisible();
    await dialog.getByLabel('金额').check();
    await dialog.getByLabel('人员姓名（我方和客户方）').check();
    await expect.poll(length).toBeLessThan(whole);
    await axe(page);
    await dialog.getByRole('button', { name: '复制链接' }).click();
    await expect(dialog.getByRole('button', { name: '已复制' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await dialog.getByLabel('链接').inputValue());
    await page.goto(copied);
    await page.goto('./#/preview/risks');
    await page.getByRole('group', { name: '显示的栏目' }).getByRole('button', { name: '金额' }).click();
    await expect(cell(page, 0, 4)).toHaveClass(/unrated/);
  });

  for (const [name, damage, says] of [
    ['truncated', (payload) => payload.slice(0, payload.length / 2), /链接.*(不完整|截断|中断|少了)/],
    [
      'damaged',
      (payload) => payload.replace(/^(s1-.{300})./, (_, kept) => `${kept}${payload[303] === 'A' ? 'B' : 'A'}`),
      /链接.*(损坏|改动|变)/,
    ],
    ['newer', (payload) => payload.replace(/^s1-/, 's2-'), /更新/],
  ]) {
    test(`that is ${name} gives a message and changes nothing`, async ({ page }) => {
      await open(page, 'risks');
      await rename(page, '我自己的风险');
      await saved(page);
      const before = await stored(page);
      const address = await link(page);
      const [base, payload] = address.split('#');
      await page.goto(`${base}#${damage(payload)}`);
      await expect(alert(page)).toHaveText(says);
      await expect(page.locator('.notice.preview')).toHaveCount(0);
      await expect(page).toHaveURL(/#\/$/);
      await axe(page);
      await alert(page).getByRole('button', { name: '知道了' }).click();
      await expect(alert(page)).toHaveCount(0);
      expect(await stored(page)).toEqual(before);
      await page.goto('./#/risks');
      await expect(cell(page, 0, 0)).toHaveText('我自己的风险');
    });
  }
});

test.describe('storage', () => {
  const begin = async (page, entries) => {
    await page.goto('./');
    await saved(page);
    await page.evaluate((all) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
    }, entries);
  };

  test('an entry that cannot be read is kept, said and offered', async ({ page }) => {
    const text = '{"format":"linchpin-scenario","version":1,"scen';
    await begin(page, { 'linchpin/current': '1', 'linchpin/scenario/1': text, 'linchpin/title/1': '旧案例' });
    await page.reload();
    await expect(alert(page)).toContainText('保存过的案例“旧案例”读不出来');
    await expect(page.getByRole('button', { name: /^案例：砚川传动/ })).toBeVisible();
    await saved(page);
    const kept = Object.entries(await stored(page)).filter(([key]) => key.startsWith('linchpin/quarantine/'));
    expect(kept.map(([, value]) => value)).toEqual([text]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      alert(page).getByRole('button', { name: '下载原始内容' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toBe(text);
    // Later it is still there to be had.
    await page.reload();
    await expect(alert(page)).toHaveCount(0);
    await page.getByRole('button', { name: /^案例：/ }).click();
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('#scenario-menu')
        .getByRole('button', { name: /^下载读不出来的内容/ })
        .click(),
    ]);
    expect(await readFile(await again.path(), 'utf8')).toBe(text);
  });

  test('an entry of a newer version is not touched', async ({ page }) => {
    const text = '{"format":"linchpin-scenario","version":99,"scenario":{"later":true}}';
    await begin(page, { 'linchpin/current': '7', 'linchpin/scenario/7': text, 'linchpin/title/7': '明年的案例' });
    await page.reload();
    await expect(alert(page)).toContainText('案例“明年的案例”由更新版本的沙盘保存');
    await saved(page);
    await page.goto('./#/risks');
    await rename(page, '新的风险');
    await saved(page);
    const after = await stored(page);
    expect(after['linchpin/scenario/7']).toBe(text);
    expect(after['linchpin/scenario/1']).toContain('新的风险');
    await page.getByRole('button', { name: /^案例：/ }).click();
    await page.locator('#scenario-menu .stored').getByRole('button', { name: '明年的案例', exact: true }).click();
    await expect(alert(page).first()).toContainText('由更新版本的沙盘保存');
    await expect(cell(page, 0, 0)).toHaveText('新的风险');
  });

  for (const [name, block, says] of [
    [
      'blocked',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        }),
      '浏览器不允许这个页面存储',
    ],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
      '浏览器的存储已满',
    ],
    [
      'forgetful',
      () => {
        Storage.prototype.setItem = () => {};
      },
      '存下的内容读回来不一样',
    ],
  ]) {
    test(`that is ${name} is said, and the work stays on the page`, async ({ page }) => {
      await page.addInitScript(block);
      await open(page, 'risks');
      await expect(alert(page)).toContainText(says);
      await expect(saveState(page)).toHaveText('没有保存');
      await rename(page, '没有保存的风险');
      await expect(saveState(page)).toHaveAttribute('data-state', 'failed');
      await page.goto('./#/attractiveness');
      await page.goto('./#/risks');
      await expect(cell(page, 0, 0)).toHaveText('没有保存的风险');
      await axe(page);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        alert(page).getByRole('button', { name: '下载备份' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('砚川传动 2026.linchpin.json');
      expect(await readFile(await file.path(), 'utf8')).toContain('没有保存的风险');
      // Opening something else does not throw away what is nowhere else.
      await menu(page, '新建空白案例');
      await expect(page.getByText('“砚川传动 2026”没有保存')).toBeVisible();
      const [left] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator('.notice')
          .filter({ hasText: '“砚川传动 2026”没有保存' })
          .getByRole('button', { name: '下载原始内容' })
          .click(),
      ]);
      expect(await readFile(await left.path(), 'utf8')).toContain('没有保存的风险');
    });
  }

  test('that has room again takes the work', async ({ page }) => {
    await page.addInitScript(() => {
      const set = Storage.prototype.setItem;
      window.room = false;
      Storage.prototype.setItem = function setItem(...all) {
        if (!window.room) {
          window.refused = all[1];
          throw new DOMException('full', 'QuotaExceededError');
        }
        return set.apply(this, all);
      };
    });
    await open(page, 'risks');
    await rename(page, '终于保存的风险');
    // The attempt that carries the new name has failed, so none is on its way that could save it unasked.
    await page.waitForFunction(() => window.refused?.includes('终于保存的风险'));
    await expect(alert(page)).toBeVisible();
    await page.evaluate(() => {
      window.room = true;
    });
    await alert(page).getByRole('button', { name: '再试一次' }).click();
    await saved(page);
    await expect(alert(page)).toHaveCount(0);
    expect((await stored(page))['linchpin/scenario/1']).toContain('终于保存的风险');
  });
});

test.describe('two tabs', () => {
  const both = async (page, context) => {
    await open(page, 'risks');
    await saved(page);
    const second = await context.newPage();
    await open(second, 'risks');
    await rename(page, '第一个标签页');
    await saved(page);
    await rename(second, '第二个标签页');
    await expect(alert(second)).toContainText('另一个标签页也改了这个案例');
    return second;
  };

  test('do not overwrite each other', async ({ page, context }) => {
    const second = await both(page, context);
    await expect(saveState(second)).toHaveText('没有保存');
    expect((await stored(second))['linchpin/scenario/1']).toContain('第一个标签页');
    await expect(cell(second, 0, 0)).toHaveText('第二个标签页');
    await axe(second);
    await rename(page, '第一个标签页再改');
    await saved(page);
    await alert(second).getByRole('button', { name: '另存为副本继续' }).click();
    await saved(second);
    await expect(alert(second)).toHaveCount(0);
    await expect(second.getByRole('button', { name: '案例：砚川传动 2026（副本）' })).toBeVisible();
    const all = await stored(second);
    expect(all['linchpin/scenario/1']).toContain('第一个标签页再改');
    expect(all['linchpin/scenario/2']).toContain('第二个标签页');
  });

  test('let the second take over what the first saved, keeping its own', async ({ page, context }) => {
    const second = await both(page, context);
    await alert(second).getByRole('button', { name: '载入另一个标签页的版本' }).click();
    await expect(cell(second, 0, 0)).toHaveText('第一个标签页');
    await saved(second);
    const all = await stored(second);
    expect(all['linchpin/scenario/1']).toContain('第一个标签页');
    expect(all['linchpin/scenario/2']).toContain('第二个标签页');
  });
});

test.describe('files', () => {
  test('are downloaded and opened again, beside what is there', async ({ page }) => {
    await open(page, 'risks');
    await rename(page, '文件里的风险');
    const [file] = await Promise.all([page.waitForEvent('download'), menu(page, '下载案例文件')]);
    expect(file.suggestedFilename()).toBe('砚川传动 2026.linchpin.json');
    const text = await readFile(await file.path(), 'utf8');
    expect(JSON.parse(text).format).toBe('linchpin-scenario');
    await rename(page, '留在这里的风险');
    await saved(page);
    await page.getByRole('button', { name: /^案例：/ }).click();
    await page.locator('#scenario-menu input[type=file]').setInputFiles({
      name: 'case.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.getByText('已打开“砚川传动 2026”')).toBeVisible();
    await expect(cell(page, 0, 0)).toHaveText('文件里的风险');
    await saved(page);
    const all = await stored(page);
    expect(all['linchpin/scenario/1']).toContain('留在这里的风险');
    expect(all['linchpin/scenario/2']).toContain('文件里的风险');
  });

  for (const [name, content, says] of [
    ['another program’s', '{"format":"other"}', '其他程序的文件'],
    ['cut short', '{"format":"linchpin-scenario","version":1,', '中断'],
    ['empty', '', '文件是空的'],
  ]) {
    test(`that are ${name} are refused with a reason`, async ({ page }) => {
      await open(page, 'risks');
      await saved(page);
      const before = await stored(page);
      await page.getByRole('button', { name: /^案例：/ }).click();
      await page.locator('#scenario-menu input[type=file]').setInputFiles({
        name: 'case.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
      await expect(alert(page)).toContainText(says);
      expect(await stored(page)).toEqual(before);
    });
  }

  test('a deleted scenario can be brought back', async ({ page }) => {
    await open(page, 'risks');
    await rename(page, '将被删除的风险');
    await saved(page);
    await menu(page, '新建空白案例');
    await saved(page);
    await page.getByRole('button', { name: /^案例：/ }).click();
    await page.getByRole('button', { name: '删除“砚川传动 2026”' }).click();
    await page.keyboard.press('Escape');
    const notice = page.locator('.notice').filter({ hasText: '已删除“砚川传动 2026”。' });
    expect(Object.keys(await stored(page))).not.toContain('linchpin/scenario/1');
    await notice.getByRole('button', { name: '恢复' }).click();
    await page.getByRole('button', { name: /^案例：/ }).click();
    await page.locator('#scenario-menu .stored').getByRole('button', { name: '砚川传动 2026', exact: true }).click();
    await page.goto('./#/risks');
    await expect(cell(page, 0, 0)).toHaveText('将被删除的风险');
  });
});
