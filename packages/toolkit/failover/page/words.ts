import type { Detection } from "../findings/detection";
import type { EffectKind } from "../findings/effects";
import type { ElementKind } from "./drawing";
import type { ElementNow, Now } from "./page-data";

export const languages = ["en", "ja", "zh"] as const;
export type Language = (typeof languages)[number];

/** What the page says, but for what the report itself says, which is English. `{}` stands for a value. */
interface Words {
  readonly language: string;
  readonly title: string;
  readonly help: string;
  readonly picture: string;
  readonly allUp: string;
  readonly asNow: string;
  readonly downNow: string;
  readonly reset: string;
  readonly noticed: string;
  readonly noticedUnknown: string;
  readonly pairs: string;
  readonly pair: string;
  readonly state: string;
  readonly toVpc: string;
  readonly toDataCentre: string;
  readonly onlyChanged: string;
  readonly noPair: string;
  readonly showOnly: string;
  readonly single: string;
  readonly failure: string;
  readonly detection: string;
  readonly effect: string;
  readonly expectations: string;
  readonly holds: string;
  readonly fails: string;
  readonly missing: string;
  readonly since: string;
  readonly sinceNothing: string;
  readonly nothing: string;
  readonly source: string;
  readonly down: string;
  readonly forth: string;
  readonly back: string;
  readonly kinds: Readonly<Record<ElementKind | "all-circuits" | "all-bgp-sessions", string>>;
  readonly effects: Readonly<Record<EffectKind, string>>;
  readonly by: Readonly<Record<Detection["by"], string>>;
  readonly now: Readonly<Record<Now["state"] | ElementNow["state"], string>>;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    language: "Language",
    title: "What if it fails?",
    help: "Choose an element of the picture, with a click or with Enter, to take it down, and again to bring it back. Several can be down at once.",
    picture: "The network, from the data centres to the VPCs",
    allUp: "Everything is up.",
    asNow: "As it is now. Nothing else is taken down in this page.",
    downNow: "Down: {}.",
    reset: "Bring everything back",
    noticed: "Both ends notice after at most {} s ({}).",
    noticedUnknown: "Nobody states how soon it is noticed ({}).",
    pairs: "Ways of every pair",
    pair: "Pair",
    state: "State",
    toVpc: "To the VPC",
    toDataCentre: "To the data centre",
    onlyChanged: "Only pairs that change",
    noPair: "No pair changes.",
    showOnly: "Draw only this pair",
    single: "Every single failure",
    failure: "Failure",
    detection: "Noticed",
    effect: "Pairs of networks",
    expectations: "Expectations",
    holds: "holds",
    fails: "fails",
    missing: "Missing",
    since: "Changed since the earlier report",
    sinceNothing: "No way between a data centre and a VPC has changed.",
    nothing: "nothing changes",
    source:
      "Read from {}. The routes are computed in this page by the rules of the failover report; nothing is sent anywhere.",
    down: "down",
    forth: "to the VPC",
    back: "to the data centre",
    kinds: {
      "data-centre": "Data centre",
      device: "Device",
      uplink: "Uplink",
      circuit: "Circuit",
      "bgp-session": "VBR, BGP session",
      tunnel: "Tunnel",
      "vpn-connection": "VPN connection",
      "transit-router": "Transit router",
      "inter-region-link": "Inter-region link",
      vpc: "VPC",
      zone: "Zone",
      "all-circuits": "All circuits",
      "all-bgp-sessions": "All BGP sessions",
    },
    effects: {
      unchanged: "as normally",
      moves: "moves",
      dropped: "cut off: a device drops it",
      lost: "cut off: no route",
      "hosts-down": "hosts are down",
    },
    by: {
      BFD: "BFD",
      "BGP hold time": "BGP hold time",
      "assumed BGP hold time": "assumed BGP hold time",
      "the service": "the service",
    },
    now: {
      well: "Now: all is well.",
      degraded: "Now: all traffic flows, and something is wrong.",
      "cut-off": "Now: traffic is cut off.",
      up: "up now",
      wrong: "up now, something is wrong",
      down: "down now",
    },
  },
  ja: {
    language: "言語",
    title: "障害が起きたら?",
    help: "図の要素をクリックするか、選んで Enter を押すと停止し、もう一度で復旧します。複数を同時に停止できます。",
    picture: "データセンターから VPC までのネットワーク",
    allUp: "すべて稼働しています。",
    asNow: "現在の状態です。このページではほかに何も停止していません。",
    downNow: "停止中: {}。",
    reset: "すべて復旧する",
    noticed: "両端が検知するまで最長 {} 秒 ({})。",
    noticedUnknown: "検知までの時間は公表されていません ({})。",
    pairs: "すべての組の経路",
    pair: "組",
    state: "状態",
    toVpc: "VPC 方向",
    toDataCentre: "データセンター方向",
    onlyChanged: "変化する組のみ",
    noPair: "変化する組はありません。",
    showOnly: "この組だけを描く",
    single: "単一障害の一覧",
    failure: "障害",
    detection: "検知",
    effect: "ネットワークの組",
    expectations: "期待する動作",
    holds: "満たす",
    fails: "満たさない",
    missing: "不足",
    since: "以前のレポートからの変化",
    sinceNothing: "データセンターと VPC の間の経路に変化はありません。",
    nothing: "変化なし",
    source:
      "{} から読み取りました。経路はフェイルオーバーレポートの規則によりこのページ内で計算され、外部には何も送信されません。",
    down: "停止",
    forth: "VPC 方向",
    back: "データセンター方向",
    kinds: {
      "data-centre": "データセンター",
      device: "機器",
      uplink: "インターネット回線",
      circuit: "専用線",
      "bgp-session": "VBR・BGP セッション",
      tunnel: "トンネル",
      "vpn-connection": "VPN 接続",
      "transit-router": "トランジットルーター",
      "inter-region-link": "リージョン間接続",
      vpc: "VPC",
      zone: "ゾーン",
      "all-circuits": "すべての専用線",
      "all-bgp-sessions": "すべての BGP セッション",
    },
    effects: {
      unchanged: "通常どおり",
      moves: "経路が変わる",
      dropped: "不通: 機器が破棄",
      lost: "不通: 経路なし",
      "hosts-down": "ホスト停止",
    },
    by: {
      BFD: "BFD",
      "BGP hold time": "BGP ホールドタイム",
      "assumed BGP hold time": "BGP ホールドタイム(仮定)",
      "the service": "クラウドサービス",
    },
    now: {
      well: "現在: すべて正常です。",
      degraded: "現在: 通信はすべて可能ですが、問題があります。",
      "cut-off": "現在: 通信が途絶えています。",
      up: "現在稼働中",
      wrong: "現在稼働中、問題あり",
      down: "現在停止中",
    },
  },
  zh: {
    language: "语言",
    title: "如果发生故障?",
    help: "单击图中的元素,或选中后按 Enter,使其停止;再次操作则恢复。可以同时停止多个元素。",
    picture: "从数据中心到 VPC 的网络",
    allUp: "全部正常运行。",
    asNow: "当前状态。本页面中没有另外停止任何元素。",
    downNow: "已停止:{}。",
    reset: "全部恢复",
    noticed: "两端最多在 {} 秒后发现({})。",
    noticedUnknown: "没有公布发现所需的时间({})。",
    pairs: "每一对网络的路径",
    pair: "网络对",
    state: "状态",
    toVpc: "去往 VPC",
    toDataCentre: "去往数据中心",
    onlyChanged: "仅显示有变化的",
    noPair: "没有变化。",
    showOnly: "只画出这一对",
    single: "所有单点故障",
    failure: "故障",
    detection: "发现",
    effect: "网络对",
    expectations: "预期",
    holds: "满足",
    fails: "不满足",
    missing: "缺失",
    since: "与之前报告相比的变化",
    sinceNothing: "数据中心与 VPC 之间的路径没有变化。",
    nothing: "没有变化",
    source: "读取自 {}。路由按故障切换报告的规则在本页面内计算,不向任何地方发送数据。",
    down: "已停止",
    forth: "去往 VPC",
    back: "去往数据中心",
    kinds: {
      "data-centre": "数据中心",
      device: "设备",
      uplink: "互联网线路",
      circuit: "物理专线",
      "bgp-session": "VBR 的 BGP 会话",
      tunnel: "隧道",
      "vpn-connection": "VPN 连接",
      "transit-router": "转发路由器",
      "inter-region-link": "跨地域连接",
      vpc: "VPC",
      zone: "可用区",
      "all-circuits": "全部物理专线",
      "all-bgp-sessions": "全部 BGP 会话",
    },
    effects: {
      unchanged: "与平时相同",
      moves: "路径改变",
      dropped: "中断:设备丢弃",
      lost: "中断:没有路由",
      "hosts-down": "主机停止",
    },
    by: {
      BFD: "BFD",
      "BGP hold time": "BGP 保持时间",
      "assumed BGP hold time": "BGP 保持时间(假定)",
      "the service": "云服务",
    },
    now: {
      well: "当前:一切正常。",
      degraded: "当前:所有流量可达,但存在问题。",
      "cut-off": "当前:有流量中断。",
      up: "当前正常",
      wrong: "当前可用,存在问题",
      down: "当前中断",
    },
  },
};

/** The text with its place filled in, one value after the other. */
export const filled = (text: string, ...values: readonly string[]): string =>
  values.reduce((so, value) => so.replace("{}", () => value), text);
