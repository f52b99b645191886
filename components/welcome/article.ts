/** Made up, in the manner of county news: set phrases, and a numbered formula that the text spells out itself. */
export const article = {
  title: '青澜县：把服务送到“最后一公里”',
  paragraphs: [
    '近日，青澜县召开优化营商环境工作推进会。县委书记强调，要坚持以人民为中心，坚决做到“两个维护”，当好服务企业的“店小二”，打通服务群众的“最后一公里”。',
    '今年以来，该县探索“组织联建共促、理论联学共融、活动联办共享”的“三联三共”机制，以基层党建引领乡村振兴。',
    '下一步，县政府将持续推动高质量发展，不断增强群众的获得感、幸福感、安全感。',
  ],
} as const;
