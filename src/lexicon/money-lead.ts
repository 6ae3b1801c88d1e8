// The words with which a cell may say again what its amount is of.
const OF_THE_WHOLE =
  /^(?:项目|工程)?(?:计划|估算|概算|预计|拟|合同)?(?:总投资|投资总额|投资|總投資|總經費)(?:额|概算|估算)?[为為:：\s]*(?=[约\d¥￥$])|^(?:the )?(?:estimated |approved )?(?:total )?(?:estimated )?(?:project )?(?:cost|budget|investment)(?: of)?[:\s]+(?=[\d£$€¥]|[A-Z]{2,3}\b)/iu;

/** An amount without the words before it that say it is the whole (总投资8000万元, total cost: $1.2m). */
export function withoutLead(text: string): string {
  return text.length > LONGEST ? text : text.replace(OF_THE_WHOLE, "");
}

const LONGEST = 200;
