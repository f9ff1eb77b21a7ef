"""Who acts when: state, edges, resume, events, and the composition root.

Strict msgpack is switched on before langgraph is imported: checkpoints hold plain data and no class path is ever loaded from them.
"""

import os

os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")
