/** Fields of a project that a column can hold. */
export const FIELDS = ["seq", "category", "unit", "name", "content", "completion", "investment", "district"] as const;
export type Field = (typeof FIELDS)[number];

const list = (terms: string): readonly string[] => terms.trim().split(/\n/);

/**
 * The dictionary of column headings: one term a line, without spaces, brackets and unit, Latin letters small. Where
 * several columns of a table name the same field, the term that stands higher here wins and the others stay extras.
 */
export const HEADER_TERMS: Readonly<Record<Exclude<Field, "investment">, readonly string[]>> = {
  seq: list(`
序号
项目序号
顺序号
序
编号
项目编号
排序
号
no.
no
seq
number
s/n
sn
serialnumber
#
id`),
  name: list(`
项目名称
工程名称
项目工程名称
工程项目名称
建设项目名称
重点项目名称
项目任务名称
任务项目名称
项目或工程名称
项目名称及位置
重点工程名称
治理项目名称
整改项目名称
子项目名称
具体项目名称
工程项目
建设项目
重点项目
重点工程
投资项目
项目工程
项目
工程
名称
projectname
projecttitle
nameofproject
nameoftheproject
projectdescription
project
title
name`),
  unit: list(`
项目单位
建设单位
项目建设单位
项目业主
业主单位
项目业主单位
项目业主名称
业主
实施主体
项目实施主体
实施单位
项目实施单位
建设主体
项目主体
项目法人
项目法人单位
项目承担单位
承担单位
承办单位
项目承办单位
投资主体
投资单位
投资方
投资企业
企业名称
申报单位
项目申报单位
建设业主
项目责任单位
责任单位
责任主体
责任部门
牵头单位
牵头部门
主体责任单位
牵头责任单位
主要责任单位
落实单位
单位名称
项目主管单位
项目主管部门
主管单位
主管部门
行业主管部门
行业主管单位
项目管理单位
implementingunit
implementingagency
implementingentity
executingagency
contractor
contractorname
developer
owner
projectowner
agency
company
department
responsibleunit
unit`),
  content: list(`
建设内容
建设规模及内容
建设规模及主要内容
建设规模及主要建设内容
建设规模和内容
建设规模和主要内容
建设规模与内容
建设规模内容
建设内容及规模
建设内容和规模
建设内容与规模
建设内容规模
主要建设内容及规模
主要建设内容和规模
主要建设规模及内容
主要建设内容
主要建设规模
项目建设内容
项目建设内容及规模
项目建设规模及内容
项目主要建设内容
主要建设任务
建设任务
建设规模
项目内容
项目主要内容
项目内容及规模
工程内容
工程主要内容
主要工程内容
工程规模
工程建设内容
治理内容
治理措施
整治内容
整改内容
实施内容
项目实施内容
实施内容及规模
主要内容
主要建设内容概述
内容及规模
规模及内容
工作内容
项目概况
工程概况
建设概况
项目基本情况
项目简介
规模
内容
projectcontent
scope
scopeofwork
scopeofworks
content
description
works`),
  completion: list(`
竣工时间
竣工日期
竣工年份
竣工年限
竣工
计划竣工时间
预计竣工时间
计划竣工年月
计划竣工
拟竣工时间
建成时间
计划建成时间
预计建成时间
建成年份
完工时间
计划完工时间
预计完工时间
拟完工时间
完工日期
完工
完成时限
完成时间
计划完成时间
预计完成时间
项目完成时间
完成年限
完成期限
完成日期
完成年份
整改时限
整改完成时限
治理时限
办结时限
投产时间
计划投产时间
建成投产时间
投用时间
开竣工时间
开竣工年限
开竣工日期
计划开竣工时间
建设起止年限
建设起止时间
建设起止年月
建设起止年
起止年限
起止时间
起止年月
起止日期
项目起止年限
项目起止时间
建设年限
建设期限
建设周期
建设时间
建设期
建设工期
工期
实施时间
实施期限
实施年限
实施年度
实施周期
项目实施时间
时间进度
建设年度
completiondate
dateofcompletion
completion
completionyear
expectedcompletion
completiontime
enddate
finish
finishdate
duedate
constructionperiod
period`),
  district: list(`
地区
所属地区
项目地区
所属区域
区域
所在区域
所在地区
旗县区
旗县
旗县市区
县市区
县区
区县
市县区
市县
县市
市区县
所属县区
所属区县
所在县区
所在区县
所在市县
区划
所属区划
行政区划
所属行政区
属地
辖区
盟市
地市
市州
州市
市地
城市
县
区
市
省份
省
所在市
所在县
所属市
所属县
乡镇
乡镇街道
镇街
镇乡
所在乡镇
所属乡镇
乡镇名称
街道
项目所在地
项目所在地区
所在地
项目地点
建设地点
项目建设地点
建设地址
项目地址
项目位置
建设位置
工程地点
工程位置
实施地点
项目实施地点
实施区域
实施范围
建设区域
地点
位置
地址
村名
项目村
行政村
所在村
村居
村
district
county
region
location
projectlocation
city
province
place
area
site`),
  category: list(`
项目类别
项目类型
项目分类
项目种类
类别
类型
分类
类型类别
行业类别
项目行业
行业
所属行业
行业分类
行业领域
产业类别
产业类型
所属领域
项目领域
领域
投向领域
资金投向
项目属性
工程类别
工程类型
专项
专项类别
category
projectcategory
projecttype
type
sector
subsector
industry`),
};

/**
 * A header as it is looked up: one form of brackets and digits, no spaces, Latin letters small. `outer` leaves the
 * bracketed parts out, `joined` only the brackets, `brackets` are the texts within.
 */
export function normaliseHeader(header: string): { outer: string; joined: string; brackets: readonly string[] } {
  const plain = header
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff_*]+/g, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")")
    .toLowerCase();
  const brackets = [...plain.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1]!).filter((text) => text !== "");
  const trim = (text: string) => text.replace(/^[:、,.-]+|[:、,;-]+$/g, "");
  return {
    outer: trim(plain.replace(/\([^()]*\)?/g, "")),
    joined: trim(plain.replace(/[()]/g, "")),
    brackets,
  };
}

const RANKS: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  FIELDS.flatMap((field) =>
    field === "investment"
      ? []
      : HEADER_TERMS[field].map((term, rank): [string, { field: Field; rank: number }] => [term, { field, rank }]),
  ),
);

/** The field that a header's words name in the dictionary, and how high its term stands there; money isn't looked up here. */
export function lookUpHeader(header: string): { field: Field; rank: number; term: string } | null {
  const { outer, joined } = normaliseHeader(header);
  // A slash between two terms (建设地点/区域) means either.
  for (const term of [outer, joined, ...outer.split(/[/、]/)]) {
    const found = RANKS.get(term);
    if (found) return { ...found, term };
  }
  return null;
}
